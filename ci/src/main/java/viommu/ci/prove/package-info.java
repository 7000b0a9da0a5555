/** Proofs for any size, judged by a solver and held against the models. */
package viommu.ci.prove;
