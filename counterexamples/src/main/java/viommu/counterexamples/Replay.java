package viommu.counterexamples;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import viommu.model.liveness.Lasso;
import viommu.model.protocol.Action;
import viommu.model.protocol.Defect;
import viommu.model.protocol.Model;
import viommu.model.protocol.Property;
import viommu.model.protocol.Trace;
import viommu.model.state.Packed;
import viommu.model.state.State;

/**
 * Takes the steps of a counterexample again. Every state is derived from the one before it and compared with the saved one; a
 * case with a defect is also held against the protocol without it, which must refuse it. A case of liveness is a lasso, which must
 * be closed and fair besides.
 */
public final class Replay {
    private Replay() {}

    /** Replays one file under the registered protocol that it names. */
    public static Replayed<?> file(Path file) {
        return of(Itf.read(file).bind(file.toString()));
    }

    /**
     * Replays a file, or every saved case below a directory, in the order of their names.
     *
     * @throws ItfException if there is none, or if one cannot be read
     */
    public static Map<Path, Replayed<?>> all(Path fileOrDirectory) {
        Map<Path, Replayed<?>> results = new LinkedHashMap<>();
        Corpus.files(fileOrDirectory).forEach(file -> results.put(file, file(file)));
        return results;
    }

    /** Replays a counterexample on its own model and, if that has a defect, on the protocol without it. */
    public static <S extends State> Replayed<S> of(Counterexample<S> counterexample) {
        Replayed<S> own = onOwnModel(counterexample);
        return counterexample
                .model()
                .defect()
                .filter(defect -> own.succeeded())
                .map(defect -> withoutDefect(counterexample, defect))
                .orElse(own);
    }

    private static <S extends State> Replayed<S> withoutDefect(Counterexample<S> reproduced, Defect defect) {
        Property<S> property = reproduced.promise();
        if (property instanceof Property.Liveness<S> liveness) {
            return LassoReplay.withoutDefect(reproduced.lasso().orElseThrow(), defect, liveness);
        }
        CleanRun clean = CleanRun.of(reproduced.trace(), property);
        return clean.violatedAt()
                .<Replayed<S>>map(step -> new Replayed.NotRefused<>(property.name(), defect.name(), step))
                .orElseGet(() ->
                        new Replayed.Reproduced<>(property.name(), reproduced.trace(), Optional.of(clean.refusal())));
    }

    /** As {@link #of}, but a defect need not be what causes the violation. */
    public static <S extends State> Replayed<S> onOwnModel(Counterexample<S> counterexample) {
        Trace<S> saved = counterexample.trace();
        Model<S> model = saved.model();
        Property<S> property = counterexample.promise();
        if (!model.initialStates().contains(saved.initial())) {
            return notInitial(model, saved.initial());
        }
        List<Trace.Taken<S>> taken = new ArrayList<>();
        Packed state = saved.initial();
        for (int n = 1; n <= saved.length(); n++) {
            Action<S> action = saved.taken().get(n - 1).action();
            Attempt attempt = Attempt.of(model, state, action);
            if (attempt.after().isEmpty()) {
                return new Replayed.NotEnabled<>(n, action.toString(), attempt.refusal());
            }
            state = attempt.after().get();
            if (!state.equals(saved.state(n))) {
                Change first = Change.first(model, saved.state(n), state).orElseThrow();
                return new Replayed.Diverged<>(n, action.toString(), first.path(), first.before(), first.after());
            }
            taken.add(new Trace.Taken<>(action, state));
        }
        Trace<S> derived = new Trace<>(model, saved.initial(), taken);
        return property instanceof Property.Liveness<S> liveness
                        && counterexample.loopStart().isPresent()
                ? LassoReplay.judge(
                        new Lasso<>(derived, counterexample.loopStart().getAsInt()), liveness)
                : judge(derived, property);
    }

    private static <S extends State> Replayed<S> judge(Trace<S> derived, Property<S> property) {
        Optional<Trace<S>> violation = derived.violation(property);
        if (violation.isEmpty()) {
            return new Replayed.NotViolated<>(property.name(), derived.length());
        }
        int at = violation.get().length();
        return at < derived.length()
                ? new Replayed.ViolatedEarlier<>(property.name(), at, derived.length())
                : new Replayed.Reproduced<>(property.name(), derived, Optional.empty());
    }

    private static <S extends State> Replayed<S> notInitial(Model<S> model, Packed saved) {
        Change first = model.initialStates().stream()
                .map(initial -> changes(model, saved, initial))
                .min(Comparator.comparingInt(List::size))
                .orElseThrow()
                .get(0);
        return new Replayed.NotInitial<>(first.path(), first.before(), first.after());
    }

    private static <S extends State> List<Change> changes(Model<S> model, Packed saved, Packed derived) {
        return Change.between(Saving.variables(model), model.values(saved), model.values(derived));
    }
}
