package viommu.proof.flushqueue;

import java.util.List;
import java.util.Map;
import viommu.model.state.Value;
import viommu.proof.tie.Bond;
import viommu.proof.tie.Reading;

/** The flush queue under every configuration. */
public final class FlushQueueProofs {
    /** Two CPUs with two IOVAs each in the way of the other are too much to look at in a hurry. */
    private static final List<Map<String, Integer>> TWO_RINGS_OR_TWO_ENTRIES =
            List.of(Map.of("TablePage", 1), Map.of("Cpu", 1, "RingSlots", 3));

    private FlushQueueProofs() {}

    public static List<Bond> all() {
        return List.of(
                bond("PerCpu", Actors.clean(false)),
                bond("Single", Actors.clean(false)),
                bond("Strict", Actors.clean(true)));
    }

    private static Bond bond(String configuration, Actors actors) {
        Map<String, Bond.Excuse> excuses = Map.of(
                "Issue",
                new Bond.Excuse(
                        "any number of DMAs is in flight",
                        (state, scope) -> !Reading.at(state, "inflight").equals(Value.name("None"))));
        return switch (configuration) {
            case "PerCpu" ->
                new Bond(FlushQueueProof.perCpu(actors), FlushQueueReading::perCpu, excuses, TWO_RINGS_OR_TWO_ENTRIES);
            case "Single" -> new Bond(FlushQueueProof.single(actors), FlushQueueReading::single, excuses);
            case "Strict" -> new Bond(FlushQueueProof.strict(actors), FlushQueueReading::perCpu, excuses);
            default -> throw new IllegalArgumentException("there is no proof of " + configuration);
        };
    }

    /** The known mistakes that formulas can express. */
    public static List<String> defects() {
        return FlushQueueDefects.names();
    }

    /** The proof of a configuration, of a protocol that makes the mistake: it fails. */
    public static Bond withDefect(String configuration, String defect) {
        Actors clean = Actors.clean(configuration.equals("Strict"));
        return bond(configuration, FlushQueueDefects.in(clean, defect));
    }
}
