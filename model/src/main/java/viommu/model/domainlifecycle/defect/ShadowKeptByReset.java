package viommu.model.domainlifecycle.defect;

import java.util.List;
import viommu.model.domainlifecycle.Constants;
import viommu.model.domainlifecycle.DomainLifecycleState;
import viommu.model.domainlifecycle.Machine;
import viommu.model.protocol.Citation;
import viommu.model.protocol.Citation.Certainty;
import viommu.model.protocol.Defect;

/** The guest starts anew and the shadow tables stay. */
final class ShadowKeptByReset extends Machine {
    static final Defects.Seed SEED = new Defects.Seed(
            new Defect(
                    "ShadowKeptByReset",
                    "ShadowAfterReset",
                    "the guest starts anew and the shadow tables stay",
                    List.of(new Citation(
                            "gitlab.com/qemu-project/qemu/-/commit/2cc9ddcceb",
                            "translation on/off switch and reset: the address space is not rebuilt, caches are not dropped",
                            Certainty.SOURCE_READ)),
                    "Shadowed",
                    "NoDmaAfterUnmap"),
            (c, clean) -> clean.with(new ShadowKeptByReset(c)));

    private ShadowKeptByReset(Constants c) {
        super(c);
    }

    @Override
    public void shadowsAfterReset(DomainLifecycleState s) {}
}
