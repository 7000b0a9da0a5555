package viommu.model.compiled;

import java.util.List;
import java.util.function.BooleanSupplier;
import java.util.function.Predicate;
import java.util.stream.IntStream;
import viommu.model.protocol.Landmark;
import viommu.model.protocol.Model;
import viommu.model.protocol.Property;
import viommu.model.state.State;

/**
 * What some properties, and the landmarks of the protocol, say of states and steps, learned. A set of properties or landmarks is a
 * set of bits, by their places. Not for several threads.
 */
public final class Judge<S extends State> {
    private final int width;
    private final long[] state;
    /** The state before, and the one after. */
    private final long[] step;
    /** The step that changes nothing. */
    private final long[] rest;

    private final long[] changed;
    private long source;
    /** By place, one for each instance. */
    private final LearnedPredicate[][] ofStates;

    private final LearnedStepPredicate[][] ofSteps;
    private final LearnedStepPredicate[][] landmarks;
    private final long aboutStates;
    private final long aboutSteps;
    private final long[] landmarksOf;

    /** @throws IllegalArgumentException if there are more than 64 properties or landmarks */
    public Judge(Model<S> model, List<Property<S>> properties) {
        List<Landmark<S>> known = model.protocol().landmarks();
        if (Math.max(properties.size(), known.size()) > Long.SIZE) {
            throw new IllegalArgumentException("more than " + Long.SIZE + " properties or landmarks");
        }
        Views<S> views = new Views<>(model);
        width = views.width;
        state = new long[width];
        step = new long[2 * width];
        rest = new long[2 * width];
        changed = new long[width];
        ofStates = properties.stream()
                .map(p -> IntStream.range(0, p.instances(views.after))
                        .mapToObj(i -> views.ofState(() -> p.violatedIn(views.after, i)))
                        .toArray(LearnedPredicate[]::new))
                .toArray(LearnedPredicate[][]::new);
        ofSteps = properties.stream()
                .map(p -> IntStream.range(0, p.instances(views.after))
                        .mapToObj(i -> ofStep(views, () -> p.brokenBy(views.before, views.after, i)))
                        .toArray(LearnedStepPredicate[]::new))
                .toArray(LearnedStepPredicate[][]::new);
        landmarks = known.stream()
                .map(l ->
                        new LearnedStepPredicate[] {ofStep(views, () -> l.seen().test(views.before, views.after))})
                .toArray(LearnedStepPredicate[][]::new);
        aboutStates = places(properties, p -> p instanceof Property.OverStates<S>);
        aboutSteps = places(properties, p -> !(p instanceof Property.OverStates<S>));
        landmarksOf = model.actions().stream()
                .mapToLong(a -> places(known, l -> l.step().equals(a.step().name())))
                .toArray();
    }

    /** The bits of those that are chosen. */
    static <T> long places(List<T> subjects, Predicate<T> chosen) {
        long places = 0;
        for (int s = 0; s < subjects.size(); s++) {
            places |= chosen.test(subjects.get(s)) ? 1L << s : 0;
        }
        return places;
    }

    private static LearnedStepPredicate ofStep(Views<?> views, BooleanSupplier predicate) {
        return new LearnedStepPredicate(views.ofStep(predicate), views.width);
    }

    /** Those of the asked properties that the state alone violates. */
    public long violatedIn(long[] states, int offset, long asked) {
        long violated = 0;
        if ((asked & aboutStates) != 0) {
            System.arraycopy(states, offset, state, 0, width);
        }
        for (long rest = asked & aboutStates; rest != 0; rest &= rest - 1) {
            for (LearnedPredicate ofInstance : ofStates[Long.numberOfTrailingZeros(rest)]) {
                if (ofInstance.test(state)) {
                    violated |= Long.lowestOneBit(rest);
                    break;
                }
            }
        }
        return violated;
    }

    /** The steps that are asked about next begin in this state. */
    public void from(long[] states, int offset) {
        for (int w = 0; w < width; w++) {
            step[w] = rest[w] = rest[width + w] = states[offset + w];
        }
        source++;
    }

    /** Those of the asked properties that a step to this state violates; one that changes nothing violates none. */
    public long violatedBy(long[] to, int offset, long asked) {
        return (asked & aboutSteps) != 0 && changesTo(to, offset) ? those(ofSteps, asked & aboutSteps) : 0;
    }

    /** Those of the asked landmarks that are seen when the action leads to this state. */
    public long seenBy(int action, long[] to, int offset, long asked) {
        if ((asked & landmarksOf[action]) == 0) {
            return 0;
        }
        changesTo(to, offset);
        return those(landmarks, asked & landmarksOf[action]);
    }

    private boolean changesTo(long[] to, int offset) {
        long any = 0;
        for (int w = 0; w < width; w++) {
            long word = to[offset + w];
            step[width + w] = word;
            changed[w] = step[w] ^ word;
            any |= changed[w];
        }
        return any != 0;
    }

    private long those(LearnedStepPredicate[][] predicates, long asked) {
        long those = 0;
        for (long left = asked; left != 0; left &= left - 1) {
            for (LearnedStepPredicate ofInstance : predicates[Long.numberOfTrailingZeros(left)]) {
                if (ofInstance.test(step, changed, rest, source)) {
                    those |= Long.lowestOneBit(left);
                    break;
                }
            }
        }
        return those;
    }
}
