package viommu.adapters.qemu;

import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.util.HashSet;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.function.Supplier;
import viommu.adapters.qemu.machine.Edu;
import viommu.adapters.qemu.machine.Machine;
import viommu.adapters.qemu.machine.Qtest;
import viommu.adapters.qemu.machine.Reply;
import viommu.conformance.Access;
import viommu.conformance.FaultReport;
import viommu.conformance.Observation;
import viommu.conformance.Operation;
import viommu.conformance.Page;

/**
 * Sees where a DMA goes.
 *
 * <p>A write carries a stamp, which the device's buffer has held since the machine was started, to an offset in the page that no other
 * write with this stamp uses, nor any of the next few hundred: where it is found is where it landed. A read fetches a guest page's
 * mark, which is brought out of the device by a write to the mailbox through a window that every domain has.
 *
 * <p>A read that was not reported and cannot be brought out, because the way to the window is not there any more or was never cached, is
 * brought out when it is asked for, as the driver can arrange it. A write that nothing translates lands in unknown memory. What else
 * leads nowhere that a mapping of the case leads to counts as refused. If it was not reported either, the contract has something to
 * say about it.
 */
final class Probe {
    /** So many operations may be on their way: what a read has fetched stays in the device for as long. */
    static final int AT_ONCE = 100;

    private static final int WORD = 8;
    private static final int STAMPS = 400;
    private static final int OFFSETS = 500;
    private static final int MARK_OFFSET = 4_096 - WORD;
    private static final long MARK = 0x6d61726bL << 32;
    private static final long STAMP = 0x7374616dL << 32;
    private static final long NOT_WRITTEN = -1;

    private final Machine machine;
    private final Qtest qtest;
    private final IommuDriver driver;
    private final Set<Page> marked = new HashSet<>();
    private final Set<Operation.Map> maps = new LinkedHashSet<>();
    private int writes;
    private int reads;

    /** @param machine does not translate yet */
    Probe(Machine machine, IommuDriver driver) {
        this.machine = machine;
        this.qtest = machine.qtest();
        this.driver = driver;
        loadStamps();
    }

    private void loadStamps() {
        ByteBuffer stamps = ByteBuffer.allocate(STAMPS * WORD).order(ByteOrder.LITTLE_ENDIAN);
        for (int i = 0; i < STAMPS; i++) {
            stamps.putLong(STAMP | i);
        }
        qtest.write(machine.mailbox(), stamps.array());
        machine.requesters().forEach(edu -> edu.read(machine.mailbox(), 0, STAMPS * WORD));
    }

    /** Whether the next case may find a stamp of an earlier one. */
    boolean spent() {
        return writes > STAMPS * OFFSETS - (1 << 16);
    }

    /** The maps of the case are forgotten. */
    void reset() {
        maps.clear();
    }

    /** To be told of each map, as this is where a DMA may go. */
    void mapped(Operation.Map map) {
        maps.add(map);
    }

    /** Makes the access; what came of it may be asked later. */
    Supplier<Observation> access(Operation.Dma dma) {
        return dma.access() == Access.WRITE ? write(dma) : read(dma);
    }

    private Supplier<Observation> write(Operation.Dma dma) {
        int stamp = writes / OFFSETS % STAMPS;
        int offset = writes % OFFSETS * WORD;
        writes++;
        edu(dma).write(stamp * WORD, address(dma) + offset, WORD);
        Supplier<Optional<FaultReport>> report = driver.report();
        List<Page> pages = targets(dma);
        List<Reply> words = words(pages, offset);
        return () -> {
            Optional<FaultReport> reported = report.get();
            Optional<Page> landed = stamped(pages, words, stamp);
            if (landed.isEmpty() && reported.isEmpty()) {
                List<Page> others = List.copyOf(marked);
                landed = stamped(others, words(others, offset), stamp).or(() -> untranslated(dma, offset, stamp));
            }
            return observation(landed, reported);
        };
    }

    /** Where it lands if nothing translates it. */
    private Optional<Page> untranslated(Operation.Dma dma, int offset, int stamp) {
        Reply word = qtest.readq(address(dma) + offset);
        return stamped(List.of(Page.UNKNOWN), List.of(word), stamp);
    }

    private List<Reply> words(List<Page> pages, int offset) {
        return pages.stream()
                .map(page -> qtest.readq(machine.address(page) + offset))
                .toList();
    }

    private static Optional<Page> stamped(List<Page> pages, List<Reply> words, int stamp) {
        for (int i = 0; i < pages.size(); i++) {
            if (words.get(i).value() == (STAMP | stamp)) {
                return Optional.of(pages.get(i));
            }
        }
        return Optional.empty();
    }

    private Supplier<Observation> read(Operation.Dma dma) {
        targets(dma);
        int slot = (STAMPS + reads++ % AT_ONCE) * WORD;
        edu(dma).read(address(dma) + MARK_OFFSET, slot, WORD);
        Supplier<Optional<FaultReport>> report = driver.report();
        Reply word = broughtOut(dma, slot);
        return () -> {
            Optional<FaultReport> reported = report.get();
            boolean stayed = word.value() == NOT_WRITTEN && reported.isEmpty();
            return observation(read(stayed ? rescued(dma, slot) : word.value()), reported);
        };
    }

    private Reply broughtOut(Operation.Dma dma, int slot) {
        qtest.writeq(machine.mailbox(), NOT_WRITTEN);
        edu(dma).write(slot, driver.window(), WORD);
        driver.report();
        return qtest.readq(machine.mailbox());
    }

    private long rescued(Operation.Dma dma, int slot) {
        Reply[] word = new Reply[1];
        driver.withWindow(dma.requester(), () -> word[0] = broughtOut(dma, slot));
        return word[0] == null ? NOT_WRITTEN : word[0].value();
    }

    private static Optional<Page> read(long word) {
        if (word == NOT_WRITTEN || word == 0) {
            return Optional.empty();
        }
        boolean mark = word >> 32 == MARK >> 32;
        return Optional.of(mark ? new Page(word & 0xffffffffL) : Page.UNKNOWN);
    }

    private static Observation observation(Optional<Page> landed, Optional<FaultReport> report) {
        return landed.isPresent() ? new Observation.Reached(landed.get(), report) : new Observation.Refused(report);
    }

    /** Where mappings of this case lead from that IOVA; all of them, and where they begin, are marked. */
    private List<Page> targets(Operation.Dma dma) {
        Set<Page> targets = new LinkedHashSet<>();
        for (Operation.Map map : maps) {
            mark(map.page());
            if (map.range().contains(dma.iova())) {
                Page target = new Page(map.page().number()
                        + dma.iova().page()
                        - map.range().first().page());
                mark(target);
                targets.add(target);
            }
        }
        return List.copyOf(targets);
    }

    private void mark(Page page) {
        if (marked.add(page)) {
            qtest.writeq(machine.address(page) + MARK_OFFSET, MARK | page.number());
        }
    }

    private Edu edu(Operation.Dma dma) {
        return machine.requesters().get(dma.requester().id());
    }

    private static long address(Operation.Dma dma) {
        return dma.iova().page() << 12;
    }
}
