package viommu.ci.report;

/** What came of replaying one saved counterexample. */
public record SavedCaseResult(String file, boolean reproduced, String sentence) {}
