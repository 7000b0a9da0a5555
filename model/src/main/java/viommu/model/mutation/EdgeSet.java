package viommu.model.mutation;

import java.util.Arrays;
import viommu.model.explorer.StateTable;
import viommu.model.protocol.Model;
import viommu.model.state.Packed;
import viommu.model.state.State;

/** The edges of a graph that change something, each as a hash of 64 bits. */
final class EdgeSet {
    private final long[] edges;

    private EdgeSet(long[] edges) {
        this.edges = edges;
    }

    static <S extends State> EdgeSet of(Model<S> model) {
        StateTable<S> states = new StateTable<>(model.view());
        Leads<S> leads = new Leads<>(model);
        S view = model.view();
        long[] edges = new long[1 << 12];
        int count = 0;
        for (Packed initial : model.initialStates()) {
            view.load(initial);
            states.add(view, StateTable.INITIAL, 0);
        }
        for (int number = 0; number < states.size(); number++) {
            Packed from = states.packed(number);
            for (Packed to : leads.from(from)) {
                edges = count < edges.length ? edges : Arrays.copyOf(edges, 2 * count);
                edges[count++] = from.hash(1) * 31 + to.hash(2);
                view.load(to);
                states.add(view, number, 0);
            }
        }
        return new EdgeSet(Arrays.stream(edges, 0, count).sorted().toArray());
    }

    /** Whether it has all edges of another. */
    boolean containsAll(EdgeSet other) {
        return Arrays.stream(other.edges).allMatch(edge -> Arrays.binarySearch(edges, edge) >= 0);
    }

    @Override
    public boolean equals(Object other) {
        return other instanceof EdgeSet set && Arrays.equals(edges, set.edges);
    }

    @Override
    public int hashCode() {
        return Arrays.hashCode(edges);
    }
}
