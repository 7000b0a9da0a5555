/**
 * Mistakes that nobody has reported yet: every step of a protocol, altered in each way of a few classes. A good set of properties
 * notices them all, but for those that make no difference or only a legal one.
 *
 * <p>A {@link viommu.model.mutation.Survey} tells what the steps of a protocol read and write; {@link
 * viommu.model.mutation.Mutants} makes the mutants from that; {@link viommu.model.mutation.Jury} tells what becomes of one.
 */
package viommu.model.mutation;
