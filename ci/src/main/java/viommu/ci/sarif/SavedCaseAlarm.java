package viommu.ci.sarif;

import java.nio.file.Path;
import java.util.List;
import java.util.Optional;

/** That a saved case does not do what it should. */
final class SavedCaseAlarm {
    static final Rule RULE = new Rule(
            "corpus/Replays",
            "A saved case does again what it did when it was saved; one that was mended breaks nothing any more.",
            "The sentence tells where it goes another way. A counterexample that is mended can go; a finding that is"
                    + " mended is replayed with --mended from then on.");

    private SavedCaseAlarm() {}

    /** @param file as a user writes it */
    static Alarm of(String file, String sentence) {
        return new Alarm(RULE.id(), file, sentence, Optional.of(Place.of(Path.of(""), Path.of(file), 1)), List.of());
    }
}
