package viommu.model.compiled;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.function.BooleanSupplier;
import viommu.model.protocol.Landmark;
import viommu.model.protocol.Model;
import viommu.model.protocol.Property;
import viommu.model.state.State;

/**
 * What some properties, and the landmarks of the protocol, say along a behaviour, step by step: the same as {@link Judge}, faster,
 * for what a step does not touch says what it said before. A set of properties or landmarks is a set of bits, by their places. Not
 * for several threads.
 */
public final class Witness<S extends State> {
    private final int width;
    private final LearnedPredicate[] starts;
    private final LearnedPredicate[] predicates;
    /** By predicate, the property that it is about. */
    private final long[] places;
    /** By predicate, whether it says of the step that changes nothing that it violates. */
    private final boolean[] atRest;

    private int violatedAtRest;
    /** By predicate, what it has read to say so, of the state before and then of the state after. */
    private final long[] read;

    private final Concern concern;
    private final LearnedPredicate[] landmarks;
    private final long[] landmarksOf;

    /** The state before and the one after; between steps, twice the current one. */
    private final long[] step;

    private final long[] changed;
    private final int[] touched;
    private long seen;

    /** @throws IllegalArgumentException if there are more than 64 properties or landmarks */
    public Witness(Model<S> model, List<Property<S>> properties) {
        this(model, properties, LearnedPredicate.MOST_BYTES);
    }

    /** @param mostBytes that are learned of each property and instance */
    Witness(Model<S> model, List<Property<S>> properties, long mostBytes) {
        List<Landmark<S>> known = model.protocol().landmarks();
        if (Math.max(properties.size(), known.size()) > Long.SIZE) {
            throw new IllegalArgumentException("more than " + Long.SIZE + " properties or landmarks");
        }
        Views<S> views = new Views<>(model);
        width = views.width;
        starts = properties.stream()
                .map(p -> views.ofState(() -> p.violatedAtStart(views.after)))
                .toArray(LearnedPredicate[]::new);
        List<LearnedPredicate> all = new ArrayList<>();
        List<Integer> about = new ArrayList<>();
        for (int p = 0; p < properties.size(); p++) {
            for (int i = 0; i < properties.get(p).instances(views.after); i++) {
                all.add(predicate(views, properties.get(p), i, mostBytes));
                about.add(p);
            }
        }
        predicates = all.toArray(LearnedPredicate[]::new);
        places = about.stream().mapToLong(p -> 1L << p).toArray();
        atRest = new boolean[predicates.length];
        read = new long[predicates.length * 2 * width];
        touched = new int[predicates.length];
        concern = new Concern(predicates.length, model.actions().size(), width);
        landmarks = known.stream()
                .map(l -> views.ofStep(() -> l.seen().test(views.before, views.after)))
                .toArray(LearnedPredicate[]::new);
        landmarksOf = model.actions().stream()
                .mapToLong(
                        a -> Judge.places(known, l -> l.step().equals(a.step().name())))
                .toArray();
        step = new long[2 * width];
        changed = new long[width];
    }

    private static <S extends State> LearnedPredicate predicate(
            Views<S> views, Property<S> property, int instance, long mostBytes) {
        BooleanSupplier violated = property instanceof Property.OverStates<S>
                ? () -> property.violatedIn(views.after, instance)
                : () -> property.brokenBy(views.before, views.after, instance);
        return views.ofStepInDetail(violated, mostBytes);
    }

    /** Begins in this state; the properties that a behaviour violates by beginning there. */
    public long begin(long[] states, int offset) {
        at(states, offset);
        long violated = 0;
        for (int p = 0; p < starts.length; p++) {
            violated |= starts[p].test(step) ? 1L << p : 0;
        }
        return violated;
    }

    /** Goes on from this state, wherever it was before. */
    public void at(long[] states, int offset) {
        System.arraycopy(states, offset, step, 0, width);
        System.arraycopy(states, offset, step, width, width);
        Arrays.fill(atRest, false);
        violatedAtRest = 0;
        for (int i = 0; i < predicates.length; i++) {
            rest(i, predicates[i].leaf(step));
        }
    }

    /** The action leads to this state: the properties that the step or the state violates; none if the step changes nothing. */
    public long step(int action, long[] to, int offset) {
        long any = 0;
        for (int w = 0; w < width; w++) {
            step[width + w] = to[offset + w];
            changed[w] = step[w] ^ step[width + w];
            any |= changed[w];
        }
        seen = 0;
        for (long left = landmarksOf[action]; left != 0; left &= left - 1) {
            seen |= landmarks[Long.numberOfTrailingZeros(left)].test(step) ? Long.lowestOneBit(left) : 0;
        }
        return any == 0 ? 0 : judge(action);
    }

    /** The landmarks that the last step was. */
    public long seen() {
        return seen;
    }

    private long judge(int action) {
        long violated = violatedAtRest == 0 ? 0 : violatedByAny();
        int count = 0;
        for (int i : concern.of(action, changed)) {
            boolean stale = isTouched(read, 2 * i * width);
            if (isTouched(read, (2 * i + 1) * width)) {
                LearnedPredicate predicate = predicates[i];
                int leaf = predicate.leaf(step);
                violated |= LearnedPredicate.isTrue(leaf) ? places[i] : 0;
                stale = isTouched(predicate.reads(), predicate.place(leaf));
                if (!stale) {
                    rest(i, leaf);
                }
            }
            if (stale) {
                touched[count++] = i;
            }
        }
        System.arraycopy(step, width, step, 0, width);
        for (int t = 0; t < count; t++) {
            rest(touched[t], predicates[touched[t]].leaf(step));
        }
        return violated;
    }

    /** By any step that changes something, and nothing that they read of the state after. */
    private long violatedByAny() {
        long violated = 0;
        for (int i = 0; i < predicates.length; i++) {
            violated |= atRest[i] && !isTouched(read, (2 * i + 1) * width) ? places[i] : 0;
        }
        return violated;
    }

    private boolean isTouched(long[] bits, int from) {
        long common = 0;
        for (int w = 0; w < width; w++) {
            common |= bits[from + w] & changed[w];
        }
        return common != 0;
    }

    /** The predicate says this of the step from the current state that changes nothing, and of all that change nothing it reads. */
    private void rest(int i, int leaf) {
        boolean value = LearnedPredicate.isTrue(leaf);
        if (atRest[i] != value) {
            atRest[i] = value;
            violatedAtRest += value ? 1 : -1;
        }
        System.arraycopy(predicates[i].reads(), predicates[i].place(leaf), read, 2 * i * width, 2 * width);
        concern.reads(i, read, 2 * i * width);
    }
}
