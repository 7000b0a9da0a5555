package viommu.ci.report;

import java.util.Optional;
import viommu.counterexamples.Counterexample;

/**
 * What came of replaying one saved counterexample.
 *
 * @param counterexample empty if the file is none
 */
public record SavedCaseResult(
        String file, boolean reproduced, String sentence, Optional<Counterexample<?>> counterexample) {

    /** Of a file that is no counterexample. */
    public SavedCaseResult(String file, boolean reproduced, String sentence) {
        this(file, reproduced, sentence, Optional.empty());
    }
}
