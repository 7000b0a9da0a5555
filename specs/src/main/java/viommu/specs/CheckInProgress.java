package viommu.specs;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import viommu.model.explorer.Exploration.Verdict;
import viommu.model.protocol.Model;
import viommu.model.protocol.Trace;
import viommu.model.state.State;
import viommu.specs.tlc.TlcOutcome;
import viommu.specs.tlc.TlcResult;

/** The runs of one check, and what they have said so far; a later run on a property replaces an inconclusive judgement only. */
final class CheckInProgress<S extends State> {
    private final Model<S> model;
    private final Map<String, Judgement<S>> judgements = new LinkedHashMap<>();
    private final Map<String, TlcResult> runs = new LinkedHashMap<>();
    private final List<String> leftOpen = new ArrayList<>();
    private final List<String> problems = new ArrayList<>();
    private Optional<Trace<S>> deadlock = Optional.empty();

    CheckInProgress(Model<S> model) {
        this.model = model;
    }

    void add(Checked<S> run) {
        run.judgements()
                .forEach(judgement -> judgements.merge(
                        judgement.property(),
                        judgement,
                        (old, later) -> old.verdict() == Verdict.INCONCLUSIVE ? later : old));
        run.result().ifPresent(result -> {
            runs.put(run.file().name(), result);
            if (result.outcome() == TlcOutcome.DEADLOCK) {
                deadlocked(result);
            }
        });
        leftOpen.addAll(run.leftOpen());
    }

    List<String> leftOpen() {
        return List.copyOf(leftOpen);
    }

    ModelCheck<S> done() {
        return new ModelCheck<>(
                model, List.copyOf(judgements.values()), deadlock, new LinkedHashMap<>(runs), List.copyOf(problems));
    }

    private void deadlocked(TlcResult result) {
        try {
            deadlock = Optional.of(TlcTrace.of(model, result.trace().orElseThrow()));
        } catch (ModelMismatchException e) {
            problems.add("TLC reached a deadlock, but " + e.getMessage());
        }
    }
}
