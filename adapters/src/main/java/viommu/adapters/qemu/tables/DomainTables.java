package viommu.adapters.qemu.tables;

import java.util.ArrayList;
import java.util.List;
import viommu.adapters.qemu.machine.Machine;
import viommu.conformance.Domain;
import viommu.conformance.Iova;
import viommu.conformance.Operation;
import viommu.conformance.Permission;
import viommu.conformance.Range;

/** A page table for each domain, with the window in it from its beginning on. */
public final class DomainTables {
    private final Machine machine;
    private final Frames frames;
    private final EntryFormat format;
    private final int levels;
    private final int domains;
    private final Iova window;
    private final List<RadixTable> tables = new ArrayList<>();

    /** There are none before the first {@link #reset}. */
    public DomainTables(Machine machine, Frames frames, EntryFormat format, int levels, int domains, Iova window) {
        this.machine = machine;
        this.frames = frames;
        this.format = format;
        this.levels = levels;
        this.domains = domains;
        this.window = window;
    }

    /** All anew, with nothing but the window. */
    public void reset() {
        frames.giveBack();
        tables.clear();
        for (int domain = 0; domain < domains; domain++) {
            RadixTable table = new RadixTable(machine.qtest(), frames, format, levels);
            table.write(Range.of(window, 1), machine.mailbox(), Permission.READ_WRITE);
            tables.add(table);
        }
    }

    public void map(Operation.Map map) {
        tables.get(map.domain().id()).write(map.range(), machine.address(map.page()), map.permission());
    }

    public void unmap(Operation.Unmap unmap) {
        tables.get(unmap.domain().id()).clear(unmap.range());
    }

    /** Where the table of the domain is. */
    public long address(Domain domain) {
        return tables.get(domain.id()).address();
    }
}
