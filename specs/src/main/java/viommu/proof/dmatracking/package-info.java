/** {@code DmaTracking} for any number of CPUs and pages, as far as a request names one page. */
package viommu.proof.dmatracking;
