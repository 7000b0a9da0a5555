package viommu.specs;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import viommu.model.explorer.Exploration.Verdict;
import viommu.model.explorer.Progress;
import viommu.model.protocol.Model;
import viommu.model.protocol.Property;
import viommu.model.protocol.Trace;
import viommu.model.state.State;
import viommu.specs.tlc.Tlc;
import viommu.specs.tlc.TlcOptions;
import viommu.specs.tlc.TlcOutcome;
import viommu.specs.tlc.TlcResult;
import viommu.specs.tlc.TlcRun;

/** The runs of one check, and what they have said so far; a later run on a property replaces an inconclusive judgement only. */
final class CheckInProgress<S extends State> {
    private final Model<S> model;
    private final ConfigFiles committed;
    private final SpecFolder folder;
    private final Tlc tlc;
    private final TlcOptions options;
    private final Progress progress;

    private final Map<String, Judgement<S>> judgements = new LinkedHashMap<>();
    private final Map<String, TlcResult> runs = new LinkedHashMap<>();
    private final List<String> leftOpen = new ArrayList<>();
    private final List<String> problems = new ArrayList<>();
    private Optional<Trace<S>> deadlock = Optional.empty();

    CheckInProgress(
            Model<S> model, ConfigFiles committed, SpecFolder folder, Tlc tlc, TlcOptions options, Progress progress) {
        this.model = model;
        this.committed = committed;
        this.folder = folder;
        this.tlc = tlc;
        this.options = options;
        this.progress = progress;
    }

    void run(ConfigFile file) {
        boolean stale = file.equals(committed.byName().get(file.name())) && !ConfigFiles.isUpToDate(file, folder);
        if (stale) {
            String reason = folder.path().resolve(file.name())
                    + " is missing or out of date; ./viommu model-check --write-configs writes it";
            file.judged().forEach(p -> judge(Judgement.inconclusive(p, reason, file.name())));
            return;
        }
        TlcResult result;
        try {
            result = tlc.run(new TlcRun(folder.module(file.module()), file.name(), file.text(), options), progress);
        } catch (SpecMissingException e) {
            file.judged().forEach(p -> judge(Judgement.inconclusive(p, e.getMessage(), file.name())));
            return;
        }
        runs.put(file.name(), result);
        file.judged().forEach(p -> judge(judgement(p, result, file.name())));
        if (result.outcome() == TlcOutcome.DEADLOCK) {
            deadlocked(result);
        }
        if (result.outcome() == TlcOutcome.DEADLOCK
                || result.outcome() == TlcOutcome.VIOLATED && file.judged().size() > 1) {
            file.judged().stream()
                    .filter(p -> result.verdict(p) == Verdict.INCONCLUSIVE)
                    .forEach(leftOpen::add);
        }
    }

    /** The properties that a violation of another or a deadlock left open, and that a run of their own can decide. */
    List<String> leftOpen() {
        return List.copyOf(leftOpen);
    }

    ModelCheck<S> done() {
        return new ModelCheck<>(
                model, List.copyOf(judgements.values()), deadlock, new LinkedHashMap<>(runs), List.copyOf(problems));
    }

    private void judge(Judgement<S> judgement) {
        judgements.merge(
                judgement.property(), judgement, (old, later) -> old.verdict() == Verdict.INCONCLUSIVE ? later : old);
    }

    private Judgement<S> judgement(String property, TlcResult result, String config) {
        return switch (result.verdict(property)) {
            case HOLDS -> Judgement.holds(property, config);
            case INCONCLUSIVE -> Judgement.inconclusive(property, result.toString(), config);
            case VIOLATED -> violated(property, result, config);
        };
    }

    private Judgement<S> violated(String property, TlcResult result, String config) {
        try {
            Trace<S> trace = TlcTrace.of(model, result.trace().orElseThrow());
            if (!model.configuration().applies(property) || violates(trace, property)) {
                return Judgement.violated(property, trace, result.trace().get().end(), config);
            }
            return Judgement.inconclusive(
                    property, result.reason() + " But the model's " + property + " holds on the same trace.", config);
        } catch (ModelMismatchException e) {
            return Judgement.inconclusive(property, result.reason() + " But " + e.getMessage(), config);
        }
    }

    private boolean violates(Trace<S> trace, String name) {
        Property<S> property = model.protocol().property(name);
        return property instanceof Property.Liveness<S>
                || trace.violation(property)
                        .filter(t -> t.length() == trace.length())
                        .isPresent();
    }

    private void deadlocked(TlcResult result) {
        try {
            deadlock = Optional.of(TlcTrace.of(model, result.trace().orElseThrow()));
        } catch (ModelMismatchException e) {
            problems.add("TLC reached a deadlock, but " + e.getMessage());
        }
    }
}
