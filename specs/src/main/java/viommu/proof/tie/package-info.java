/**
 * Holds formulas and models together, edge by edge: {@link viommu.proof.tie.Tie}. A {@link viommu.proof.tie.Bond} says how states of
 * a model are read, and where formulas allow more on purpose.
 */
package viommu.proof.tie;
