package viommu.model.pagetable;

import viommu.model.contract.Contract;

/** How the protocol looks through the contract of an IOMMU ({@code PageTableRefinement.tla}). */
final class PageTableRefinement {
    static final Contract<PageTableState> WINDOWLESS = new Contract<>(new Translations(), false);

    private PageTableRefinement() {}

    /** A translation is one more than the code of its frame. */
    private static final class Translations implements Contract.View<PageTableState> {

        @Override
        public int iovas(PageTableState s) {
            return s.constants.iovas();
        }

        @Override
        public int granted(PageTableState s, int iova) {
            return s.task.iovas.contains(iova) ? Contract.BUSY : 1 + s.buffer.at(iova);
        }

        @Override
        public int table(PageTableState s, int iova) {
            return 1 + s.walk(iova);
        }

        @Override
        public long observable(PageTableState s, int iova) {
            return s.observable(iova);
        }

        @Override
        public boolean pending(PageTableState s, int iova) {
            return s.request.iovas.contains(iova);
        }
    }
}
