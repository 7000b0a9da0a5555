package viommu.model.compiled;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.stream.IntStream;
import viommu.model.protocol.Landmark;
import viommu.model.protocol.Model;
import viommu.model.protocol.Property;
import viommu.model.state.State;

/**
 * What some properties, and the landmarks of the protocol, say along a behaviour, step by step: the same as {@link Judge}, faster,
 * for what a step does not touch says what it said before. A set of properties or landmarks is a set of bits, by their places. Not
 * for several threads.
 *
 * <p>A property that was found violated is not asked again in the same behaviour, and a landmark that was seen is not looked for.
 */
public final class Witness<S extends State> {
    private final int width;
    private final LearnedPredicate[] starts;
    /** The property that each predicate is about. */
    private final int[] places;

    private final LearnedPredicate[] predicates;
    /** Whether each says of the step that changes nothing that it violates. */
    private final boolean[] atRest;

    private int violatedAtRest;
    /** What each has read to say so, of the state before and of the state after. */
    private final long[] read;

    private final Concern concern;
    private final LearnedPredicate[] landmarks;
    private final long[] landmarksOf;

    /** The state before and the one after; between steps, twice the current one. */
    private final long[] step;

    private final long[] changed;
    private final int[] touched;
    private long open;
    private long unseen;
    private long seen;

    /** @throws IllegalArgumentException if there are more than 64 properties or landmarks */
    public Witness(Model<S> model, List<Property<S>> properties) {
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
                all.add(predicate(views, properties.get(p), i));
                about.add(p);
            }
        }
        predicates = all.toArray(LearnedPredicate[]::new);
        places = about.stream().mapToInt(p -> p).toArray();
        atRest = new boolean[predicates.length];
        read = new long[predicates.length * 2 * width];
        touched = new int[predicates.length];
        concern = new Concern(predicates.length, model.actions().size(), width);
        landmarks = known.stream()
                .map(l -> views.ofStep(() -> l.seen().test(views.before, views.after)))
                .toArray(LearnedPredicate[]::new);
        landmarksOf = model.actions().stream()
                .mapToLong(a -> IntStream.range(0, known.size())
                        .filter(l -> known.get(l).step().equals(a.step().name()))
                        .mapToLong(l -> 1L << l)
                        .reduce(0, (one, other) -> one | other))
                .toArray();
        step = new long[2 * width];
        changed = new long[width];
    }

    private static <S extends State> LearnedPredicate predicate(Views<S> views, Property<S> property, int instance) {
        return property instanceof Property.OverStates<S>
                ? views.ofStepInDetail(() -> property.violatedIn(views.after, instance))
                : views.ofStepInDetail(() -> property.brokenBy(views.before, views.after, instance));
    }

    /** A behaviour begins in this state; those of the asked properties that it violates at once. */
    public long from(long[] states, int offset, long asked) {
        System.arraycopy(states, offset, step, 0, width);
        System.arraycopy(states, offset, step, width, width);
        long violated = 0;
        for (int p = 0; p < starts.length; p++) {
            if ((asked >>> p & 1) != 0 && starts[p].test(step)) {
                violated |= 1L << p;
            }
        }
        open = asked & ~violated;
        unseen = -1L;
        seen = 0;
        Arrays.fill(atRest, false);
        violatedAtRest = 0;
        for (int i = 0; i < predicates.length; i++) {
            if ((open >>> places[i] & 1) != 0) {
                rest(i, predicates[i].leaf(step));
            }
        }
        return violated;
    }

    /** The action leads to this state; those properties that are violated and were not before. */
    public long step(int action, long[] to, int offset) {
        long any = 0;
        for (int w = 0; w < width; w++) {
            step[width + w] = to[offset + w];
            changed[w] = step[w] ^ step[width + w];
            any |= changed[w];
        }
        seen = seen(unseen & landmarksOf[action]);
        unseen &= ~seen;
        long violated = any == 0 ? 0 : judge(action);
        if (violated != 0) {
            close(violated);
        }
        return violated;
    }

    private void close(long violated) {
        open &= ~violated;
        violatedAtRest = 0;
        for (int i = 0; i < predicates.length; i++) {
            atRest[i] &= (open >>> places[i] & 1) != 0;
            violatedAtRest += atRest[i] ? 1 : 0;
        }
    }

    /** The landmarks that the last step was, and none was before it. */
    public long seen() {
        return seen;
    }

    private long seen(long asked) {
        long those = 0;
        for (long left = asked; left != 0; left &= left - 1) {
            if (landmarks[Long.numberOfTrailingZeros(left)].test(step)) {
                those |= Long.lowestOneBit(left);
            }
        }
        return those;
    }

    private long judge(int action) {
        long violated = violatedAtRest == 0 ? 0 : violatedByAny();
        int count = 0;
        for (int i : concern.of(action, changed)) {
            if ((open >>> places[i] & 1) == 0) {
                continue;
            }
            boolean before = reads(read, 2 * i * width);
            if (reads(read, (2 * i + 1) * width)) {
                int leaf = predicates[i].leaf(step);
                violated |= LearnedPredicate.isTrue(leaf) ? 1L << places[i] : 0;
                before = reads(predicates[i].reads(), predicates[i].place(leaf));
                if (!before) {
                    rest(i, leaf);
                }
            }
            if (before) {
                touched[count++] = i;
            }
        }
        System.arraycopy(step, width, step, 0, width);
        for (int t = 0; t < count; t++) {
            rest(touched[t], predicates[touched[t]].leaf(step));
        }
        return violated;
    }

    /** By any step that changes something that they do not read. */
    private long violatedByAny() {
        long violated = 0;
        for (int i = 0; i < predicates.length; i++) {
            if (atRest[i] && !reads(read, (2 * i + 1) * width)) {
                violated |= open & 1L << places[i];
            }
        }
        return violated;
    }

    private boolean reads(long[] bits, int from) {
        long common = 0;
        for (int w = 0; w < width; w++) {
            common |= bits[from + w] & changed[w];
        }
        return common != 0;
    }

    /** Of all steps that change nothing of what was read, this is said from now on. */
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
