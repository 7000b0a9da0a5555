/**
 * Proofs for any size: protocols as formulas, invariants that every step keeps, and what follows from them. {@link viommu.proof.Proofs}
 * lists them.
 *
 * <pre>
 *   logic    formulas            system   steps, invariants, conditions      solver   SMT-LIB, Z3
 *   finite   small worlds        prove    conditions judged, unrolling       tie      formulas against models
 *   viommu, dmatracking, flushqueue   what is proven of a protocol
 * </pre>
 */
package viommu.proof;
