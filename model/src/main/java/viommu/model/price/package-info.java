/**
 * What protection costs: a discrete-event simulation of a stream of packets whose events are steps of {@code Viommu}.
 *
 * <p>{@link viommu.model.price.CostTable} says how long each takes. {@link viommu.model.price.Slices} holds the states and takes the model's steps, the
 * actors around it decide when, and {@link viommu.model.price.Ledger} writes down what the states tell.
 */
package viommu.model.price;
