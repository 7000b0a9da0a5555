package viommu.model.explorer;

import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import viommu.model.protocol.Model;
import viommu.model.protocol.Property;
import viommu.model.protocol.Step;
import viommu.model.protocol.Trace;
import viommu.model.state.State;

/**
 * What an exploration found.
 *
 * @param outcome whether all reachable states were seen
 * @param reason why not, if not; empty otherwise
 * @param states distinct states; under symmetry, orbits of states
 * @param transitions enabled actions over all expanded states; under symmetry, over one state of each orbit
 * @param depth states on the longest of the shortest paths, as TLC counts: 1 when there are initial states only
 * @param checked the properties that were looked at
 * @param violations the shortest counterexample for each violated property
 * @param deadlock the shortest way to a state without successor, if there is one
 * @param taken how often each step was enabled, counted as the transitions are
 * @param landmarks that were seen, in the order of the protocol
 * @param bytes of states, trails and index
 * @param renamings the renamings under which states were taken for one; 1 if symmetry was not used
 * @param represented the distinct states that the found ones stand for: as many as would have been found without symmetry
 */
public record Exploration<S extends State>(
        Model<S> model,
        Outcome outcome,
        String reason,
        long states,
        long transitions,
        int depth,
        Duration time,
        List<Property<S>> checked,
        Map<String, Trace<S>> violations,
        Optional<Trace<S>> deadlock,
        Map<String, Long> taken,
        List<String> landmarks,
        long bytes,
        int renamings,
        long represented) {

    /** Whether all reachable states were seen. */
    public enum Outcome {
        /** All reachable states were seen. */
        COMPLETE,
        /** What was asked for was found violated before all states were seen. */
        VIOLATED,
        /** A limit was reached. */
        BOUNDED,
        /** The thread was interrupted. */
        INTERRUPTED
    }

    /** What can be said of one property. */
    public enum Verdict {
        HOLDS,
        VIOLATED,
        INCONCLUSIVE
    }

    public Verdict verdict(Property<S> property) {
        if (violations.containsKey(property.name())) {
            return Verdict.VIOLATED;
        }
        return outcome == Outcome.COMPLETE && checked.contains(property) ? Verdict.HOLDS : Verdict.INCONCLUSIVE;
    }

    public boolean symmetric() {
        return renamings > 1;
    }

    /** How many times fewer states were explored than there are: from 1 to the number of renamings. */
    public double reduction() {
        return (double) represented / states;
    }

    /** The steps that were never enabled. */
    public List<String> neverTaken() {
        return model.steps().stream()
                .map(Step::name)
                .filter(step -> taken.get(step) == 0)
                .toList();
    }
}
