/**
 * IOMMUs to try the contract on: correct ones that use every freedom they have, and the same with one mistake each.
 *
 * <p>They share no code with {@link viommu.conformance.contract}, so that both can be wrong only separately.
 */
package viommu.conformance.reference;
