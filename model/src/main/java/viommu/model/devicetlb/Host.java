package viommu.model.devicetlb;

import viommu.model.state.Domain;

/** The host: what is mapped is pinned; any other page it may take back for somebody else ({@code Host.tla}). */
public class Host {

    public boolean reclaim(DeviceTlbState s, int page) {
        if (!s.owner.is(page, Owner.GUEST) || s.buffer.keyOf(page) != Domain.NONE) {
            return false;
        }
        s.owner.set(page, Owner.OTHER);
        return true;
    }

    public boolean giveBack(DeviceTlbState s, int page) {
        if (!s.owner.is(page, Owner.OTHER)) {
            return false;
        }
        s.owner.set(page, Owner.GUEST);
        return true;
    }
}
