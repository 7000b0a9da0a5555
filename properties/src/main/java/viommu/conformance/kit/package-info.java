/** What the author of an IOMMU in Java extends in a test tree of their own. */
package viommu.conformance.kit;
