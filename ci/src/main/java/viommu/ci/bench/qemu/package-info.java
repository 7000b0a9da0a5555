/** How fast an IOMMU that QEMU emulates can be put to the test, against what its socket can do at most. */
package viommu.ci.bench.qemu;
