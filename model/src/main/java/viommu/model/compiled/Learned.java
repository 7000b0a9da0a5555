package viommu.model.compiled;

import java.util.Arrays;
import java.util.List;
import viommu.model.protocol.Action;
import viommu.model.protocol.Model;
import viommu.model.state.Footprint;
import viommu.model.state.OutOfDomainException;
import viommu.model.state.State;

/**
 * What some actions do, learned. A leaf has an effect for each of them that is enabled: the bits that it writes, and what with.
 */
final class Learned<S extends State> {
    private static final long MOST_BYTES = 1 << 22;

    private final Model<S> model;
    private final List<Action<S>> actions;
    private final int mostLeaves;
    private final S view;
    private final Footprint footprint;
    private final int width;
    private final DecisionTree tree = new DecisionTree();
    private boolean learning = true;

    private int[] begins = new int[256];
    private int leaves;
    private int[] taken = new int[256];
    private long[] written;
    private int effects;
    private String refusal = "";

    /** @param mostLeaves that are learned */
    Learned(Model<S> model, List<Action<S>> actions, int mostLeaves) {
        this.model = model;
        this.actions = List.copyOf(actions);
        this.mostLeaves = mostLeaves;
        this.view = model.view();
        this.footprint = Footprint.ofWholeVariables(view);
        this.width = view.width();
        this.written = new long[taken.length * 2 * width];
    }

    /** The leaf of a state; negative if too much would have to be learned, and the {@link #halves} should be asked instead. */
    int leaf(long[] bits) {
        int leaf = learning ? tree.leaf(bits) : DecisionTree.UNKNOWN;
        return leaf < 0 ? learn(bits) : leaf;
    }

    List<Learned<S>> halves() {
        int half = actions.size() / 2;
        return List.of(
                new Learned<>(model, actions.subList(0, half), mostLeaves),
                new Learned<>(model, actions.subList(half, actions.size()), mostLeaves));
    }

    /** The first effect of a leaf; of the leaf after the last, one past the last effect. */
    int begin(int leaf) {
        return begins[leaf];
    }

    /** The index of the action; {@code ~index} if it is enabled and leaves the domain of a variable. */
    int action(int effect) {
        return taken[effect];
    }

    /** Writes the successor. */
    void apply(int effect, long[] bits, long[] target, int offset) {
        int at = effect * 2 * width;
        for (int w = 0; w < width; w++) {
            target[offset + w] = bits[w] & ~written[at + 2 * w] | written[at + 2 * w + 1];
        }
    }

    /** Why an action left the domain of a variable, the first time that one did. */
    String refusal() {
        return refusal;
    }

    private int learn(long[] bits) {
        if (learning && (leaves == mostLeaves || tree.bytes() > MOST_BYTES)) {
            if (actions.size() > 1) {
                return DecisionTree.UNKNOWN;
            }
            learning = false;
        }
        if (!learning) {
            leaves = 0;
        }
        // What a step that threw has left behind is forgotten.
        effects = begins[leaves];
        view.load(bits, 0);
        footprint.begin();
        for (int a = 0; a < actions.size(); a++) {
            footprint.next();
            run(actions.get(a), bits);
        }
        footprint.end();
        if (learning) {
            tree.learn(bits, footprint, leaves);
        }
        if (leaves + 2 > begins.length) {
            begins = Arrays.copyOf(begins, 2 * begins.length);
        }
        begins[leaves + 1] = effects;
        return leaves++;
    }

    private void run(Action<S> action, long[] bits) {
        try {
            if (action.take(view)) {
                effect(action.index());
                view.load(bits, 0);
            }
        } catch (OutOfDomainException e) {
            effect(~action.index());
            view.load(bits, 0);
            if (refusal.isEmpty()) {
                refusal = action + " leaves the domain of a variable: " + e.getMessage();
            }
        }
    }

    private void effect(int action) {
        if (effects == taken.length) {
            taken = Arrays.copyOf(taken, 2 * effects);
            written = Arrays.copyOf(written, taken.length * 2 * width);
        }
        taken[effects] = action;
        int at = effects * 2 * width;
        for (int w = 0; w < width; w++) {
            written[at + 2 * w] = footprint.written(w);
            written[at + 2 * w + 1] = view.word(w) & footprint.written(w);
        }
        effects++;
    }
}
