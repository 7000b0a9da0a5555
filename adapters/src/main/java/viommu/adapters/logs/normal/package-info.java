/**
 * The project's own form of a log: a line of JSON per event, {@code {"event":"guest-map","line":1,...}}; addresses are hexadecimal
 * strings, times nanoseconds.
 */
package viommu.adapters.logs.normal;
