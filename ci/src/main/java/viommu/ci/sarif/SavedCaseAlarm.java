package viommu.ci.sarif;

import java.nio.file.Path;
import java.util.List;
import java.util.Optional;

/** That a saved case does not do what it did when it was saved. */
final class SavedCaseAlarm {
    static final Rule RULE = new Rule(
            "corpus/Reproduces",
            "A saved case does again what it did when it was saved.",
            "Either what it shows was mended, then it can go; or the protocol or the implementation was changed, and the"
                    + " sentence tells where it goes another way.");

    private SavedCaseAlarm() {}

    /** @param file as a user writes it */
    static Alarm of(String file, String sentence) {
        return new Alarm(RULE.id(), file, sentence, Optional.of(Place.of(Path.of(""), Path.of(file), 1)), List.of());
    }
}
