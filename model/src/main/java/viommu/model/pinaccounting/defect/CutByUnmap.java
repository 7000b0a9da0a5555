package viommu.model.pinaccounting.defect;

import java.util.List;
import viommu.model.pinaccounting.Caller;
import viommu.model.pinaccounting.Constants;
import viommu.model.pinaccounting.PinAccountingState;
import viommu.model.pinaccounting.Rules;
import viommu.model.protocol.Citation;
import viommu.model.protocol.Citation.Certainty;
import viommu.model.protocol.Defect;
import viommu.model.state.Domain;

/** An unmap is accepted that ends inside an area which begins in it. */
final class CutByUnmap extends Caller {
    static final Defects.Seed SEED = new Defects.Seed(
            new Defect(
                    "CutByUnmap",
                    "WholeAreas",
                    "an unmap is accepted that ends inside an area which begins in it",
                    List.of(new Citation(
                            "cloud-hypervisor 4d6c7c95c",
                            "an UNMAP that cuts a mapping must be rejected before"
                                    + " anything is touched: the record goes, the mapping"
                                    + " stays",
                            Certainty.SOURCE_READ)),
                    "Regions",
                    "NoDmaAfterTeardown"),
            (c, clean) -> clean.with(new CutByUnmap(c)));

    private CutByUnmap(Constants c) {
        super(c, new Rules(c));
    }

    @Override
    public boolean wholeAreas(PinAccountingState s, int first, int last) {
        int start = startOf(s, first);
        return start == Domain.NONE;
    }
}
