package viommu.model.compiled;

import java.util.function.BooleanSupplier;
import viommu.model.protocol.Model;
import viommu.model.state.Footprint;
import viommu.model.state.State;

/** A view of the state before a step and one of the state after it, and predicates about them. */
final class Views<S extends State> {
    final S before;
    final S after;
    final int width;

    Views(Model<S> model) {
        before = model.view();
        after = model.view();
        width = before.width();
    }

    /** Of the bits of {@link #after}. */
    LearnedPredicate ofState(BooleanSupplier predicate) {
        return new LearnedPredicate(Footprint.of(after), predicate, bits -> after.load(bits, 0));
    }

    /** Of the bits of {@link #before} and then of {@link #after}. */
    LearnedPredicate ofStep(BooleanSupplier predicate) {
        return new LearnedPredicate(Footprint.of(before, after), predicate, this::load);
    }

    /** As {@link #ofStep}; it is kept what is read on the way to each leaf. */
    LearnedPredicate ofStepInDetail(BooleanSupplier predicate, long mostBytes) {
        return new LearnedPredicate(Footprint.of(before, after), predicate, this::load, 2 * width, mostBytes);
    }

    private void load(long[] step) {
        before.load(step, 0);
        after.load(step, width);
    }
}
