package viommu.adapters.qemu.tables;

import java.util.Map;
import java.util.TreeMap;
import viommu.adapters.qemu.machine.Qtest;
import viommu.conformance.Permission;
import viommu.conformance.Range;

/** A page table of several levels with 512 entries each, and what is known here of what was written there. */
public final class RadixTable {
    private static final int BITS = 9;

    /** An entry is a {@link Table} below it, or {@link #LEAF}. */
    private static final Object LEAF = new Object();

    private record Table(long address, int level, TreeMap<Integer, Object> entries) {
        int shift() {
            return BITS * (level - 1);
        }

        int index(long page) {
            return (int) (page >> shift()) & (1 << BITS) - 1;
        }
    }

    private final Qtest qtest;
    private final Frames frames;
    private final EntryFormat format;
    private final Table root;

    /** @param levels of which the topmost is the root */
    public RadixTable(Qtest qtest, Frames frames, EntryFormat format, int levels) {
        this.qtest = qtest;
        this.frames = frames;
        this.format = format;
        this.root = new Table(frames.next(), levels, new TreeMap<>());
    }

    /** The address of the root table. */
    public long address() {
        return root.address();
    }

    /** Writes one leaf, which is as large as the range; whatever was in its place is unlinked. */
    public void write(Range range, long address, Permission permission) {
        Table table = root;
        while (1L << table.shift() > range.pages()) {
            table = below(table, range.first().page());
        }
        int index = table.index(range.first().page());
        qtest.writeq(table.address() + 8L * index, format.leaf(address, table.level(), permission));
        table.entries().put(index, LEAF);
    }

    private Table below(Table table, long page) {
        int index = table.index(page);
        if (table.entries().get(index) instanceof Table below) {
            return below;
        }
        Table below = new Table(frames.next(), table.level() - 1, new TreeMap<>());
        qtest.writeq(table.address() + 8L * index, format.table(below.address(), table.level()));
        table.entries().put(index, below);
        return below;
    }

    /** Clears the leaves in the range, whose ends cut none; the tables stay linked. */
    public void clear(Range range) {
        clear(root, 0, range);
    }

    private void clear(Table table, long first, Range range) {
        for (Map.Entry<Integer, Object> entry : Map.copyOf(table.entries()).entrySet()) {
            long page = first + ((long) entry.getKey() << table.shift());
            boolean apart = page >= range.end()
                    || page + (1L << table.shift()) <= range.first().page();
            if (!apart && entry.getValue() instanceof Table below) {
                clear(below, page, range);
            } else if (!apart) {
                qtest.writeq(table.address() + 8L * entry.getKey(), 0);
                table.entries().remove(entry.getKey());
            }
        }
    }
}
