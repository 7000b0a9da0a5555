package viommu.model.explorer;

import java.util.Arrays;
import java.util.List;
import viommu.model.compiled.Judge;
import viommu.model.compiled.Successors;
import viommu.model.protocol.Model;
import viommu.model.protocol.Property;
import viommu.model.state.State;

/** What one thread needs to expand states and to take in what was found. */
final class Expander<S extends State> {
    private final Successors<S> successors;
    private final Judge<S> judge;
    private final Symmetry<S> symmetry;
    private final S view;
    private final int width;
    private final boolean symmetric;

    Expander(Model<S> model, List<Property<S>> properties, Symmetry<S> symmetry) {
        this.successors = new Successors<>(model);
        this.judge = new Judge<>(model, properties);
        this.symmetry = symmetry;
        this.symmetric = symmetry.order() > 1;
        this.view = model.view();
        this.width = view.width();
    }

    /** Expands the next states of a part, up to the end of a round. */
    void expand(Part part, int end, long open, long unseen) {
        for (int number = part.expanded; number < end; number++) {
            long[] states = part.states.chunk(number);
            int offset = part.states.offset(number);
            int count = successors.of(states, offset);
            judge.from(states, offset);
            for (int s = 0; s < count; s++) {
                int action = successors.action(s);
                part.taken[action]++;
                note(judge.violatedBy(successors.words(), s * width, open), part.violatedAfter, number);
                part.seen |= judge.seenBy(action, successors.words(), s * width, unseen & ~part.seen);
                send(part, s * width);
            }
            if (!successors.refusal().isEmpty()) {
                part.refusal = part.refusal.isEmpty() ? successors.refusal() : part.refusal;
            } else if (count == 0 && part.deadlock == Part.NONE) {
                part.deadlock = number;
            }
        }
        part.expanded = Math.max(part.expanded, end);
    }

    private void send(Part part, int offset) {
        long[] words = successors.words();
        if (symmetric) {
            reduce(words, offset);
        }
        long hash = StateSet.hash(words, offset, width);
        part.found[StateSpace.partOf(hash)].add(words, offset, hash);
    }

    /** Turns the state into the least of its orbit; how many it stands for. */
    private int reduce(long[] words, int offset) {
        view.load(words, offset);
        int size = symmetry.reduce(view);
        view.store(words, offset);
        return size;
    }

    /** Takes in what a part has found for another. */
    void collect(Part part, Outbox found, long open) {
        long[] words = found.states();
        long[] hashes = found.hashes();
        int end = found.size();
        for (int i = 0; i < end; i++) {
            if (i % StateSet.TOGETHER == 0) {
                part.states.prepare(hashes, i, end);
            }
            int number = part.states.addPrepared(words, i * width, hashes[i], i % StateSet.TOGETHER);
            if (number >= 0) {
                part.represented += symmetric ? reduce(words, i * width) : 1;
                if (open != 0) {
                    note(judge.violatedIn(words, i * width, open), part.violatedIn, number);
                }
            }
        }
        found.clear();
    }

    /** Whether a state is one step from another. */
    boolean leadsTo(Part part, int number, long[] state) {
        int count = successors.of(part.states.chunk(number), part.states.offset(number));
        for (int s = 0; s < count; s++) {
            int offset = s * width;
            if (symmetric) {
                reduce(successors.words(), offset);
            }
            if (Arrays.equals(successors.words(), offset, offset + width, state, 0, width)) {
                return true;
            }
        }
        return false;
    }

    private static void note(long violated, int[] first, int number) {
        for (long rest = violated; rest != 0; rest &= rest - 1) {
            int property = Long.numberOfTrailingZeros(rest);
            if (first[property] == Part.NONE) {
                first[property] = number;
            }
        }
    }
}
