/**
 * What is not as expected as SARIF 2.1.0 (OASIS), for code scanning: {@link viommu.ci.sarif.Sarif} writes it. A
 * {@link viommu.ci.sarif.Rule} is a promise, an {@link viommu.ci.sarif.Alarm} is that it was broken. What is as expected raises no
 * alarm, be it a violation: nobody could mend it. What is inconclusive makes the run one that was not successful.
 */
package viommu.ci.sarif;
