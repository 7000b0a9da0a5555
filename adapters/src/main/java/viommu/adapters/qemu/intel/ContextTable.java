package viommu.adapters.qemu.intel;

import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import viommu.adapters.qemu.machine.Qtest;

/** The root table, and the context table of bus 0 (VT-d, section 9.1 and 9.3); and what may be cached of it. */
final class ContextTable {
    private static final int ENTRY = 16;
    private static final int FRAME = 4_096;
    private static final long PRESENT = 1;
    private static final int NOT_PRESENT = 0;

    private final Qtest qtest;
    private final long root;
    private final long contexts;
    private final Map<Integer, Set<Integer>> named = new HashMap<>();
    private final Map<Integer, Integer> current = new HashMap<>();

    /** @param address of two frames */
    ContextTable(Qtest qtest, long address) {
        this.qtest = qtest;
        this.root = address;
        this.contexts = address + FRAME;
        qtest.fill(root, 2 * FRAME, 0);
        qtest.writeq(root, contexts | PRESENT);
    }

    /** For RTADDR, in legacy mode. */
    long address() {
        return root;
    }

    /**
     * The entry of a device on bus 0: translated by a second-level table.
     *
     * @param levels of the table, which the address width AW tells
     */
    void write(int requesterId, int domainId, long table, int levels) {
        name(requesterId, domainId);
        put(requesterId, table | PRESENT, (long) domainId << 8 | levels - 2);
    }

    void clear(int requesterId) {
        name(requesterId, NOT_PRESENT);
        put(requesterId, 0, 0);
    }

    /**
     * The domain ids by which an entry of this device may be cached. They are what the entry has named since this was asked before; an
     * entry that is not present goes by 0 (section 6.1).
     */
    List<Integer> cached(int requesterId) {
        List<Integer> ids = List.copyOf(named(requesterId));
        named(requesterId).retainAll(Set.of(current.getOrDefault(requesterId, NOT_PRESENT)));
        return ids;
    }

    private Set<Integer> named(int requesterId) {
        return named.computeIfAbsent(requesterId, id -> new TreeSet<>(Set.of(NOT_PRESENT)));
    }

    private void name(int requesterId, int domainId) {
        named(requesterId).add(domainId);
        current.put(requesterId, domainId);
    }

    private void put(int requesterId, long low, long high) {
        ByteBuffer entry = ByteBuffer.allocate(ENTRY)
                .order(ByteOrder.LITTLE_ENDIAN)
                .putLong(low)
                .putLong(high);
        qtest.write(contexts + (long) ENTRY * requesterId, entry.array());
    }
}
