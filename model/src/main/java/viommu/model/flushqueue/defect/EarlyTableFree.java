package viommu.model.flushqueue.defect;

import java.util.List;
import viommu.model.flushqueue.Constants;
import viommu.model.flushqueue.Driver;
import viommu.model.flushqueue.FlushQueueState;
import viommu.model.flushqueue.Mapping;
import viommu.model.flushqueue.Order;
import viommu.model.flushqueue.Piece;
import viommu.model.flushqueue.Rings;
import viommu.model.protocol.Citation;
import viommu.model.protocol.Citation.Certainty;
import viommu.model.protocol.Defect;

/** The page-table page that an unmap displaces is freed at once, its flush is deferred. */
final class EarlyTableFree extends Driver {
    static final Defects.Seed SEED = new Defects.Seed(
            new Defect(
                    "EarlyTableFree",
                    "ClearPte",
                    "the page-table page that an unmap displaces is freed at once, its flush is deferred",
                    List.of(
                            new Citation(
                                    "xenbits.xen.org/xsa/advisory-346.html, CVE-2020-27671, dea460d86957",
                                    "the flush is deferred past the freeing of the page",
                                    Certainty.SOURCE_READ),
                            new Citation(
                                    "git.kernel.org/torvalds/c/ea8ea460c9ac",
                                    "iommu/vt-d: Clean up and fix page table clear/free behaviour: "
                                            + "page-table pages are freed before the flush",
                                    Certainty.SOURCE_READ)),
                    "PerCpu",
                    "NoFreedTableWalk"),
            (c, clean) -> clean.with(new EarlyTableFree(c, clean.rings(), clean.order())));

    private EarlyTableFree(Constants c, Rings rings, Order order) {
        super(c, rings, order);
    }

    @Override
    public boolean clearPte(FlushQueueState s, int cpu) {
        if (!s.at.is(cpu, Piece.CLEAR_PTE)) {
            return false;
        }
        int iova = s.hand.at(cpu);
        s.mapping.set(iova, Mapping.CLEARED);
        s.pool.add(s.table.at(iova));
        s.table.clear(iova);
        order.goOn(s, cpu);
        return true;
    }
}
