/**
 * TLC as a tool: one run is one fresh JVM, its framed messages are read as they come, and the result is typed.
 *
 * <p>Nothing here knows a protocol. What TLC did not finish, or what its exit code and its messages do not agree on, is
 * inconclusive ({@link viommu.specs.tlc.TlcOutcome}).
 */
package viommu.specs.tlc;
