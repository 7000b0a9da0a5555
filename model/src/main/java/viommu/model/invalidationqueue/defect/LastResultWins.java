package viommu.model.invalidationqueue.defect;

import java.util.List;
import viommu.model.invalidationqueue.Constants;
import viommu.model.invalidationqueue.Driver;
import viommu.model.invalidationqueue.Result;
import viommu.model.invalidationqueue.Submission;
import viommu.model.protocol.Citation;
import viommu.model.protocol.Citation.Certainty;
import viommu.model.protocol.Defect;

/** The error of one unit is overwritten by the success of the next. */
final class LastResultWins extends Driver {
    static final Defects.Seed SEED = new Defects.Seed(
            new Defect(
                    "LastResultWins",
                    "Combine",
                    "the error of one unit is overwritten by the success of the next",
                    List.of(
                            new Citation(
                                    "Xen e7059776f9",
                                    "don't lose errors when flushing TLBs on multiple IOMMUs",
                                    Certainty.SOURCE_READ),
                            new Citation("Xen fd33987ba2", "the same class", Certainty.SOURCE_READ)),
                    "TwoUnits",
                    "NoDmaAfterTeardown"),
            (c, clean) -> clean.with(new LastResultWins(c)));

    private LastResultWins(Constants c) {
        super(c, new Submission(c));
    }

    @Override
    public Result combine(Result before, Result now) {
        return now;
    }
}
