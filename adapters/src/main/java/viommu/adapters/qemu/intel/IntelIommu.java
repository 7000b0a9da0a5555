package viommu.adapters.qemu.intel;

import java.util.List;
import viommu.adapters.qemu.Emulation;
import viommu.adapters.qemu.machine.Board;

/** Intel's IOMMU as QEMU emulates it ({@code -device intel-iommu}). */
public final class IntelIommu {
    private static final long BASE = 0xfed90000L;
    private static final int REQUESTERS = 3;

    private IntelIommu() {}

    /**
     * What there is to choose.
     *
     * @param cachingMode whether CAP.CM is set
     * @param queued whether invalidations go through the queue, and not through registers
     */
    public record Options(boolean cachingMode, boolean queued) {
        /** No caching mode, a queue: what a guest of today meets. */
        public static final Options USUAL = new Options(false, true);

        public Options withCachingMode() {
            return new Options(true, queued);
        }

        /** With register-based invalidation. */
        public Options withoutQueue() {
            return new Options(cachingMode, false);
        }
    }

    /** Such as {@code qemu:intel-iommu}, {@code qemu:intel-iommu,caching-mode} or {@code qemu:intel-iommu,registers}. */
    public static Emulation emulation(Options options) {
        String name = "qemu:intel-iommu" + (options.cachingMode() ? ",caching-mode" : "")
                + (options.queued() ? "" : ",registers");
        String device = "intel-iommu,intremap=off,caching-mode=" + (options.cachingMode() ? "on" : "off");
        return new Emulation(
                name,
                Board.Q35,
                "",
                List.of(device),
                REQUESTERS,
                machine -> new IntelIommuDriver(name, options.queued(), BASE, machine));
    }
}
