/** What becomes of the systematic mutants of a protocol, held against the reasons that are known for those that nobody notices. */
package viommu.ci.mutate;
