/** Formulas in worlds of a few things: evaluated in a state, or without quantifiers for a solver that is to find one. */
package viommu.proof.finite;
