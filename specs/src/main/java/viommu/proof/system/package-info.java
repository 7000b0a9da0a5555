/**
 * Protocols as formulas, and what must be shown of them: {@link viommu.proof.system.Move}s, an invariant in
 * {@link viommu.proof.system.Conjunct}s, {@link viommu.proof.system.Promise}s, and the {@link viommu.proof.system.Condition}s that
 * follow.
 */
package viommu.proof.system;
