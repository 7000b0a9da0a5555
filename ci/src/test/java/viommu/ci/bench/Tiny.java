package viommu.ci.bench;

import java.nio.file.Path;
import java.util.Map;
import viommu.ci.feedback.Feedback;
import viommu.ci.home.Home;

/** Settings for a benchmark that is only to show that it runs. */
public final class Tiny {
    private Tiny() {}

    /** One round, without TLC. */
    public static Setting setting() {
        return setting(Share.ALL);
    }

    /** The same, for some of the defects. */
    public static Setting setting(Share dear) {
        return new Setting(new Home(Path.of("nowhere")), 1, 1, Map.of(), false, dear, Feedback.SILENT);
    }
}
