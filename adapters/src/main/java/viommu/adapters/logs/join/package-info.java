/**
 * Two logs of the same run, by different clocks. What joins them are the invalidations: the guest submits them, the emulator carries
 * them out in the same order. Between two of them the order of the logs is open, and every value that was there in between is
 * allowed.
 */
package viommu.adapters.logs.join;
