package viommu.ci.finding;

import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import viommu.ci.text.Json;

/** Findings for a machine. */
public final class FindingsJson {
    private FindingsJson() {}

    public static List<Map<String, Object>> of(Findings<?> findings) {
        return findings.all().stream().map(FindingsJson::of).toList();
    }

    private static Map<String, Object> of(Found<?> found) {
        return Json.object(
                "property", found.property(),
                "expected", word(found.expected()),
                "verdict", word(found.verdict()),
                "standing", word(found.standing()),
                "reason", found.reason(),
                "length", found.counterexample().map(c -> c.trace().length()).orElse(null),
                "steps",
                        found.counterexample()
                                .map(c -> c.trace().taken().stream()
                                        .map(taken -> taken.action().toString())
                                        .toList())
                                .orElse(null),
                "file", found.file().map(Path::toString).orElse(null));
    }

    private static String word(Enum<?> constant) {
        return constant.name().toLowerCase(Locale.ROOT).replace('_', '-');
    }
}
