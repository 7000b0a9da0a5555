package viommu.model.optimisticteardown;

import static viommu.model.optimisticteardown.Piece.AWAIT_COMPLETION;
import static viommu.model.optimisticteardown.Piece.CLEAR_PTE;
import static viommu.model.optimisticteardown.Piece.DRAIN;
import static viommu.model.optimisticteardown.Piece.IDLE;
import static viommu.model.optimisticteardown.Piece.RELEASE;
import static viommu.model.optimisticteardown.Piece.SUBMIT_INVALIDATION;

import java.util.List;

/** The pieces of a teardown in order, and what a CPU does afterwards ({@code Order.tla}). */
public class Order {

    public List<Piece> pieces() {
        return List.of(CLEAR_PTE, SUBMIT_INVALIDATION, AWAIT_COMPLETION, RELEASE);
    }

    /** The CPU tears the mapping of the IOVA down. */
    final void begin(OptimisticTeardownState s, int cpu, int iova, Mapping mapping) {
        s.mapping.set(iova, mapping);
        s.hand.set(cpu, iova);
        s.at.set(cpu, pieces().get(0));
    }

    /** The CPU goes on with the next piece of its teardown. */
    public final void goOn(OptimisticTeardownState s, int cpu) {
        int done = pieces().indexOf(s.at.at(cpu));
        if (done == pieces().size() - 1) {
            rest(s, cpu);
        } else {
            s.at.set(cpu, pieces().get(done + 1));
        }
    }

    /** The CPU has nothing in its hands; the drainer looks for the next one. */
    public void rest(OptimisticTeardownState s, int cpu) {
        s.at.set(cpu, s.drainers.contains(cpu) ? DRAIN : IDLE);
        s.hand.clear(cpu);
    }
}
