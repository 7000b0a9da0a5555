package viommu.model.optimisticteardown.defect;

import java.util.List;
import viommu.model.optimisticteardown.Constants;
import viommu.model.optimisticteardown.Expiry;
import viommu.model.optimisticteardown.OptimisticTeardownState;
import viommu.model.optimisticteardown.Piece;
import viommu.model.optimisticteardown.Rules;
import viommu.model.protocol.Citation;
import viommu.model.protocol.Citation.Certainty;
import viommu.model.protocol.Defect;

/** The mapping is not in the range that is invalidated, and its teardown goes on at once. */
final class EmptyInvalidation extends Expiry {
    static final Defects.Seed SEED = new Defects.Seed(
            new Defect(
                    "EmptyInvalidation",
                    "SubmitInvalidation",
                    "the mapping is not in the range that is invalidated, and its teardown goes on at once",
                    List.of(new Citation(
                            "git.kernel.org/torvalds/c/b48ca9206138",
                            "iommupt: Always add IOVA range to iotlb_gather: with a vIOMMU an empty range is invalidated",
                            Certainty.SOURCE_READ)),
                    "OnePool",
                    "NoDmaAfterTeardown"),
            (c, clean) -> clean.with(new EmptyInvalidation(c, clean.rules())));

    private EmptyInvalidation(Constants c, Rules rules) {
        super(c, rules);
    }

    @Override
    public boolean submitInvalidation(OptimisticTeardownState s, int cpu) {
        if (!s.isAt(cpu, Piece.SUBMIT_INVALIDATION)) {
            return false;
        }
        rules.order().goOn(s, cpu);
        return true;
    }
}
