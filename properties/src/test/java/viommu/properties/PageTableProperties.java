package viommu.properties;

import viommu.model.pagetable.PageTable;
import viommu.model.pagetable.PageTableState;
import viommu.model.protocol.Protocol;

/** An I/O page table, in every configuration, with nothing wrong in it. */
class PageTableProperties extends ProtocolProperties<PageTableState> {
    @Override
    protected Protocol<PageTableState> protocol() {
        return new PageTable();
    }
}
