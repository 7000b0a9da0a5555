/**
 * What came of each thing that a command asked, in a form that says nothing of engines and protocols: {@link viommu.ci.outcome.Outcome}.
 * CI servers read it as JUnit's XML ({@link viommu.ci.outcome.JUnitXml}), people as a short page in Markdown
 * ({@link viommu.ci.outcome.SummaryMarkdown}).
 */
package viommu.ci.outcome;
