package viommu.ci.input;

import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import org.apache.commons.text.similarity.JaroWinklerSimilarity;
import viommu.model.protocol.UnknownNameException;

/** What somebody meant who wrote a name that does not exist. */
public final class Nearest {
    private static final double SIMILAR = 0.75;

    private Nearest() {}

    /** The known name that is most like it, if any is at all. */
    public static Optional<String> to(String name, List<String> known) {
        JaroWinklerSimilarity similarity = new JaroWinklerSimilarity();
        return known.stream()
                .max(Comparator.comparingDouble(candidate -> like(similarity, name, candidate)))
                .filter(candidate -> like(similarity, name, candidate) >= SIMILAR);
    }

    private static double like(JaroWinklerSimilarity similarity, String one, String other) {
        return similarity.apply(one.toLowerCase(Locale.ROOT), other.toLowerCase(Locale.ROOT));
    }

    /** Such as {@code there is no defect EarlyUnpinn; did you mean EarlyUnpin?}. */
    public static String sentence(UnknownNameException unknown) {
        return "there is no " + unknown.kind() + " " + unknown.name() + "; "
                + to(unknown.name(), unknown.known())
                        .map(name -> "did you mean " + name + "?")
                        .orElseGet(() -> "known: " + String.join(", ", unknown.known()));
    }
}
