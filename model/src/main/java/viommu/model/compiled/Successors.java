package viommu.model.compiled;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import viommu.model.protocol.Action;
import viommu.model.protocol.Model;
import viommu.model.state.State;

/**
 * What the actions of a model make of a state. The actions of one actor are learned together, so that what several of them read is
 * asked once. Not for several threads.
 */
public final class Successors<S extends State> {
    private static final int MOST_LEAVES = 1 << 14;

    private final int width;
    private final List<Learned<S>> groups;
    private final long[] bits;
    private long[] words;
    private int[] actions;
    private int count;
    private String refusal = "";

    public Successors(Model<S> model) {
        this(model, MOST_LEAVES);
    }

    /** @param mostLeaves that are learned of one group of actions */
    Successors(Model<S> model, int mostLeaves) {
        this.width = model.view().width();
        this.groups = new ArrayList<>(byActor(model, mostLeaves));
        this.bits = new long[width];
        this.words = new long[16 * width];
        this.actions = new int[16];
    }

    /** Runs of actions of one actor, in the order of the actions. */
    private static <S extends State> List<Learned<S>> byActor(Model<S> model, int mostLeaves) {
        List<Learned<S>> groups = new ArrayList<>();
        List<Action<S>> run = new ArrayList<>();
        for (Action<S> action : model.actions()) {
            if (!run.isEmpty()
                    && !run.get(0).step().actor().equals(action.step().actor())) {
                groups.add(new Learned<>(model, run, mostLeaves));
                run = new ArrayList<>();
            }
            run.add(action);
        }
        groups.add(new Learned<>(model, run, mostLeaves));
        return groups;
    }

    /**
     * Computes them.
     *
     * @return how many there are, one for each enabled action, in the order of the actions
     */
    public int of(long[] states, int offset) {
        System.arraycopy(states, offset, bits, 0, width);
        count = 0;
        refusal = "";
        for (int g = 0; g < groups.size(); g++) {
            Learned<S> group = groups.get(g);
            int leaf = group.leaf(bits);
            if (leaf < 0) {
                split(g--);
                continue;
            }
            append(group, leaf);
        }
        return count;
    }

    /** What they do together depends on too much: two smaller groups depend on less. */
    private void split(int group) {
        List<Learned<S>> halves = groups.remove(group).halves();
        groups.addAll(group, halves);
    }

    private void append(Learned<S> group, int leaf) {
        int begin = group.begin(leaf);
        int end = group.begin(leaf + 1);
        if (count + end - begin > actions.length) {
            actions = Arrays.copyOf(actions, 2 * (count + end - begin));
            words = Arrays.copyOf(words, actions.length * width);
        }
        for (int effect = begin; effect < end; effect++) {
            int action = group.action(effect);
            if (action >= 0) {
                group.apply(effect, bits, words, count * width);
                actions[count++] = action;
            } else {
                refusal = group.refusal();
            }
        }
    }

    /** The words of the successors that were computed last, one after the other. */
    public long[] words() {
        return words;
    }

    /** Why an enabled action has no successor among those that were computed last; empty if none left the domain of a variable. */
    public String refusal() {
        return refusal;
    }

    /** The index of the action that leads to the successor of that number. */
    public int action(int number) {
        return actions[number];
    }
}
