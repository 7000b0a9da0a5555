/**
 * Random schedules against one subject, judged by the contract: {@link viommu.conformance.campaign.Conformance} runs them,
 * {@link viommu.conformance.campaign.ConformanceReport} says what came of it.
 *
 * <p>A schedule is a list of operations, made before the subject is asked anything, so that it can be sent at once, saved by its steps,
 * and shortened. What the subject does not support is skipped and counted by what is missing; what means nothing when its turn comes
 * (such as a detach of what is not attached) is passed over.
 */
package viommu.conformance.campaign;
