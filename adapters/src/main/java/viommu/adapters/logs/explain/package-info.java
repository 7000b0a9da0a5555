/** The shortest part of two logs that still breaks a rule, and the same as a schedule that the contract can be asked about. */
package viommu.adapters.logs.explain;
