/**
 * The price of protection: throughput and exposure of each teardown under each emulation, simulated with the steps of
 * {@code Viommu}, and how far the result can be trusted.
 */
package viommu.ci.tradeoff;
