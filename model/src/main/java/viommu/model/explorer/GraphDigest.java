package viommu.model.explorer;

import java.util.HashSet;
import java.util.Set;
import viommu.model.protocol.Action;
import viommu.model.protocol.Model;
import viommu.model.state.Packed;
import viommu.model.state.State;

/**
 * What identifies a state graph: how many distinct states and distinct edges (pairs of states) it has, and a 128-bit hash of all
 * edges that does not depend on the order in which they were found. Two graphs of one layout with equal digests are equal but for
 * a chance of about {@code 2^-128}.
 */
public record GraphDigest(long states, long edges, long high, long low) {

    /** The hash in hexadecimal. */
    public String hash() {
        return "%016x%016x".formatted(high, low);
    }

    /** Collects the edges of a graph; every distinct edge must be added once. Not for several threads. */
    public static final class Builder {
        private long edges;
        private long high;
        private long low;

        public void add(Packed from, Packed to) {
            edges++;
            high += mix(from.hash(1) * 31 + to.hash(2));
            low += mix(from.hash(3) * 31 + to.hash(4));
        }

        /** Adds the edges that another builder has collected. */
        public void add(Builder other) {
            edges += other.edges;
            high += other.high;
            low += other.low;
        }

        public GraphDigest digest(long states) {
            return new GraphDigest(states, edges, high, low);
        }

        private static long mix(long bits) {
            long mixed = (bits ^ bits >>> 33) * 0xFF51AFD7ED558CCDL;
            mixed = (mixed ^ mixed >>> 33) * 0xC4CEB9FE1A85EC53L;
            return mixed ^ mixed >>> 33;
        }
    }

    /**
     * The digest of all that is reachable in a model.
     *
     * @throws IllegalStateException if a limit was reached first
     */
    public static <S extends State> GraphDigest of(Model<S> model, Limits limits) {
        StateTable<S> table = new StateTable<>(model.view());
        Builder builder = new Builder();
        S state = model.view();
        for (Packed initial : model.initialStates()) {
            state.load(initial);
            table.add(state, StateTable.INITIAL, 0);
        }
        for (int number = 0; number < table.size(); number++) {
            if (table.size() > limits.maxStates() || table.bytes() > limits.maxBytes()) {
                throw new IllegalStateException("the graph has more than " + number + " states: a limit was reached");
            }
            Packed from = table.packed(number);
            for (Packed to : successors(model, from)) {
                builder.add(from, to);
                state.load(to);
                table.add(state, number, 0);
            }
        }
        return builder.digest(table.size());
    }

    /** The states that one step leads to. */
    public static <S extends State> Set<Packed> successors(Model<S> model, Packed from) {
        Set<Packed> successors = new HashSet<>();
        S view = model.view(from);
        for (Action<S> action : model.actions()) {
            if (action.take(view)) {
                successors.add(view.pack());
                view.load(from);
            }
        }
        return successors;
    }
}
