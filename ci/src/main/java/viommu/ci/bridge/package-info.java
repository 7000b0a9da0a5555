/** Model = specification, for the commands: which models are compared, and how that reads. */
package viommu.ci.bridge;
