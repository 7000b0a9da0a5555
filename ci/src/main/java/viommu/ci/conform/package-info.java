/** Implementations that others wrote, put to the test of the contract: what came of it, and whether it was expected. */
package viommu.ci.conform;
