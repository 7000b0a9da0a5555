package viommu.model.pagetable;

import java.util.List;
import viommu.model.protocol.Landmark;
import viommu.model.state.Domain;

/** The rare situations in which the protocol can go wrong. */
final class PageTableLandmarks {
    static final List<Landmark<PageTableState>> ALL = List.of(
            new Landmark<>(
                    "BlockBeginsBeforeRange",
                    "the block that an invalidation covers begins before the unmapped range",
                    "Submit",
                    (s, t) -> lowest(t.request.iovas.bits()) < lowest(s.task.iovas.bits())),
            new Landmark<>(
                    "RefillDuringInvalidation",
                    "a translation is cached again while an invalidation that covers it is under way",
                    "Translate",
                    (s, t) -> s.request.isPending() && (filled(s, t) & s.request.iovas.bits()) != 0),
            new Landmark<>(
                    "WalkThroughUnlinkedTable",
                    "a walk finds a frame in a table that is unlinked and not yet free",
                    "Translate",
                    (s, t) -> !s.task.unlinked.isEmpty() && filled(s, t) != 0),
            new Landmark<>(
                    "LeafOnlyFlush",
                    "an invalidation of leaf entries leaves the paging-structure cache alone",
                    "Flush",
                    (s, t) -> s.pwc.count(Domain.NONE) < s.pwc.size() && t.pwc.count(Domain.NONE) < t.pwc.size()),
            new Landmark<>(
                    "SplitWhileCached",
                    "a superpage is split that the IOTLB knows a page of",
                    "Split",
                    (s, t) -> s.iotlb.count(Domain.NONE) < s.iotlb.size()),
            new Landmark<>(
                    "SuperpageOverTable",
                    "a superpage replaces a lower table that the paging-structure cache knows",
                    "WriteSuperpage",
                    (s, t) -> !t.task.unlinked.isEmpty() && s.pwc.count(Domain.NONE) < s.pwc.size()),
            new Landmark<>(
                    "ShadowFollowsUnlinkedTable",
                    "the shadow table loses the entries of a table that was unlinked as a whole",
                    "Flush",
                    (s, t) -> s.constants.shadowed() && !s.task.unlinked.isEmpty()),
            new Landmark<>(
                    "WalkBeforeWriteBack",
                    "a walk finds an entry that the driver has cleared, since memory has not heard of it",
                    "Translate",
                    (s, t) -> (filled(s, t) & s.memory.present.bits() & ~s.written.present.bits()) != 0),
            new Landmark<>(
                    "OvertakingWord",
                    "the present bit is cleared in memory by itself, before the write-back",
                    "Commit",
                    (s, t) -> t.memory.present.size() < s.memory.present.size()));

    private PageTableLandmarks() {}

    private static int lowest(long bits) {
        return Long.numberOfTrailingZeros(bits);
    }

    /** The IOVAs whose translation is new in the IOTLB, as bits. */
    private static long filled(PageTableState s, PageTableState t) {
        long filled = 0;
        for (int i = 0; i < s.constants.iovas(); i++) {
            if (s.iotlb.isNone(i) && !t.iotlb.isNone(i)) {
                filled |= 1L << i;
            }
        }
        return filled;
    }
}
