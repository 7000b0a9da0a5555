package viommu.model.domainlifecycle.defect;

import java.util.List;
import viommu.model.domainlifecycle.Constants;
import viommu.model.domainlifecycle.DomainLifecycleState;
import viommu.model.domainlifecycle.Machine;
import viommu.model.protocol.Citation;
import viommu.model.protocol.Citation.Certainty;
import viommu.model.protocol.Defect;

/** Translation is switched off and the shadow tables stay. */
final class ShadowKeptBySwitch extends Machine {
    static final Defects.Seed SEED = new Defects.Seed(
            new Defect(
                    "ShadowKeptBySwitch",
                    "ShadowAfterSwitch",
                    "translation is switched off and the shadow tables stay",
                    List.of(new Citation(
                            "gitlab.com/qemu-project/qemu/-/commit/2a078b1080",
                            "translation on/off switch: the address space is not rebuilt (& for &&)",
                            Certainty.SOURCE_READ)),
                    "Shadowed",
                    "NoDmaAfterDetach"),
            (c, clean) -> clean.with(new ShadowKeptBySwitch(c)));

    private ShadowKeptBySwitch(Constants c) {
        super(c);
    }

    @Override
    public void shadowsAfterSwitch(DomainLifecycleState s) {}
}
