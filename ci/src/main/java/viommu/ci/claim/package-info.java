/**
 * What engines say of properties, as data: {@link viommu.ci.claim.Claim} and {@link viommu.ci.claim.Run}; and how that stands to
 * what is expected ({@link viommu.ci.claim.Standing}). Whether model and specification are one: {@link viommu.ci.claim.Comparison}. Knows neither engines nor protocols.
 */
package viommu.ci.claim;
