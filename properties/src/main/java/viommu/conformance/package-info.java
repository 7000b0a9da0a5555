/**
 * The vocabulary in which implementations that others wrote are put to the test.
 *
 * <p>A {@link viommu.conformance.Subject} takes an {@link viommu.conformance.Operation} and answers with an
 * {@link viommu.conformance.Observation}; its {@link viommu.conformance.Capabilities} say what may be asked of it. Nothing here
 * knows what is right: that is {@link viommu.conformance.contract}. How a campaign is run is
 * {@link viommu.conformance.campaign}, how its findings are kept {@link viommu.conformance.saved}, what wraps a subject
 * {@link viommu.conformance.subjects}, an IOMMU to compare with {@link viommu.conformance.reference}, and what a user extends
 * {@link viommu.conformance.kit}.
 */
package viommu.conformance;
