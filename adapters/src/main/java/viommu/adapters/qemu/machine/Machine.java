package viommu.adapters.qemu.machine;

import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.IntStream;
import viommu.conformance.FaultReport;
import viommu.conformance.Iova;
import viommu.conformance.Page;
import viommu.conformance.Requester;

/**
 * A halted computer with an IOMMU and a number of {@link Edu} devices behind it.
 *
 * @param requesters the devices, in the order of their requester ids
 */
public record Machine(QemuProcess process, Board board, PciConfig config, List<Edu> requesters)
        implements AutoCloseable {
    private static final int FIRST_SLOT = 5;
    private static final int COMMAND = 0x04;
    private static final int MEMORY_AND_MASTER = 0x06;
    private static final int BAR0 = 0x10;
    private static final long BAR_SIZE = 1 << 20;
    private static final long MEGABYTE = 1 << 20;

    /**
     * Starts it.
     *
     * @param extra for the option that names the machine, such as {@code ,iommu=smmuv3}; may be empty
     * @param iommu the devices that make up the IOMMU; may be empty
     * @param patience how long it may say nothing while something is asked
     */
    public static Machine start(Board board, String extra, List<String> iommu, int requesters, Duration patience) {
        List<String> devices = new ArrayList<>(iommu);
        IntStream.range(0, requesters)
                .forEach(r -> devices.add("edu,addr=" + (FIRST_SLOT + r) + ",dma_mask=0xffffffffffffffff"));
        QemuProcess process = QemuProcess.start(board.command(extra, devices), board.bios(), patience);
        PciConfig config = board.config(process.qtest());
        List<Edu> edus = IntStream.range(0, requesters)
                .mapToObj(r -> edu(process.qtest(), config, board.mmio() + r * BAR_SIZE, FIRST_SLOT + r))
                .toList();
        return new Machine(process, board, config, edus);
    }

    private static Edu edu(Qtest qtest, PciConfig config, long bar, int slot) {
        int id = PciConfig.requesterId(slot);
        config.write(id, BAR0, bar);
        config.write(id, COMMAND, MEMORY_AND_MASTER);
        return new Edu(qtest, id, bar);
    }

    public Qtest qtest() {
        return process.qtest();
    }

    /** The address of a guest page. */
    public long address(Page page) {
        return board.guest() + (page.number() << 12);
    }

    public int requesterId(Requester requester) {
        return requesters.get(requester.id()).requesterId();
    }

    /** That something was refused; an id that nobody here has becomes a requester that nobody is. */
    public FaultReport report(int requesterId, long address) {
        for (int r = 0; r < requesters.size(); r++) {
            if (requesters.get(r).requesterId() == requesterId) {
                return new FaultReport(new Requester(r), new Iova(address >>> 12));
            }
        }
        return new FaultReport(new Requester(Integer.MAX_VALUE - requesterId), new Iova(address >>> 12));
    }

    /** A page that every device that can reach anything can write to, to bring out what it has read. */
    public long mailbox() {
        return board.ram() + MEGABYTE;
    }

    /**
     * Memory for tables and queues: 64 MiB from here on. What lies at a multiple of 2 MiB is left alone, as there goes what a device
     * wants with the first pages of a superpage if nothing translates it.
     */
    public long scratch() {
        return mailbox() + MEGABYTE + (MEGABYTE >> 4);
    }

    @Override
    public void close() {
        process.close();
    }
}
