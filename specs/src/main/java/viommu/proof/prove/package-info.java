/** Asks solvers about the conditions of a proof, and shows what they say against one as two states of a small world. */
package viommu.proof.prove;
