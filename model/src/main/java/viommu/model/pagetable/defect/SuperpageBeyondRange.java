package viommu.model.pagetable.defect;

import java.util.List;
import java.util.Map;
import viommu.model.pagetable.Constants;
import viommu.model.pagetable.Coverage;
import viommu.model.protocol.Citation;
import viommu.model.protocol.Citation.Certainty;
import viommu.model.protocol.Defect;

/** A superpage replaces the lower table of the region after its own as well. */
final class SuperpageBeyondRange extends Coverage {
    static final Defects.Seed SEED = new Defects.Seed(
            new Defect(
                    "SuperpageBeyondRange",
                    "Replaced",
                    "a superpage replaces the lower table of the region after its own as well",
                    List.of(new Citation(
                            "Linux 2025, E. Koira, on switch_to_super_page() in drivers/iommu/intel/iommu.c",
                            "a tail that is not aligned is rounded up; a regression of 9906b9352a35",
                            Certainty.SOURCE_READ)),
                    "TwoLevels",
                    "MappedDmaSucceeds",
                    Map.of("Regions", 2)),
            (c, clean) -> clean.with(new SuperpageBeyondRange(c)));

    private SuperpageBeyondRange(Constants c) {
        super(c);
    }

    @Override
    public long replaced(int region) {
        return Constants.bits(region, Math.min(region + 1, c.regions() - 1));
    }
}
