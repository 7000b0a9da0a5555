package viommu.ci.mutate;

import java.util.Locale;
import java.util.Map;
import viommu.ci.text.Json;
import viommu.model.mutation.Fate;

/** What became of the mutants of a protocol, for a machine. */
public final class MutatedJson {
    private MutatedJson() {}

    public static Map<String, Object> of(Mutated<?> mutated) {
        return Json.object(
                "protocol", mutated.protocol(),
                "exit", mutated.exit().code(),
                "seconds", mutated.time().toMillis() / 1000.0,
                "asked", mutated.asked(),
                "outdated", mutated.outdated(),
                "mutants",
                        mutated.fates().stream()
                                .map(fate -> of(fate, mutated.reasons()))
                                .toList());
    }

    private static Map<String, Object> of(Fate<?> fate, Reasons reasons) {
        return Json.object(
                "name", fate.mutant().name(),
                "mistake", fate.mutant().mistake().name().toLowerCase(Locale.ROOT),
                "step", fate.mutant().step(),
                "concerns", fate.mutant().concerns(),
                "fate", fate.kind().name().toLowerCase(Locale.ROOT),
                "by", fate.by(),
                "configuration", fate.configuration(),
                "steps", fate.steps(),
                "reason", reasons.of(fate.mutant().name()).orElse(null));
    }
}
