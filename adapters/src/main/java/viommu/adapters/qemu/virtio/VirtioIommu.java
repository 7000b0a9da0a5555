package viommu.adapters.qemu.virtio;

import java.util.EnumSet;
import java.util.List;
import java.util.Optional;
import java.util.function.Supplier;
import viommu.adapters.qemu.Emulation;
import viommu.adapters.qemu.IommuDriver;
import viommu.adapters.qemu.machine.Board;
import viommu.adapters.qemu.machine.Machine;
import viommu.adapters.qemu.machine.Qtest;
import viommu.conformance.Capabilities;
import viommu.conformance.FaultReport;
import viommu.conformance.Feature;
import viommu.conformance.Observation;
import viommu.conformance.Operation;
import viommu.conformance.Permission;
import viommu.conformance.Range;
import viommu.conformance.Requester;
import viommu.conformance.Status;
import viommu.conformance.SubjectFailedException;

/**
 * A virtio-iommu (virtio 1.2, section 5.13): mappings and domains come and go by requests. A domain ends with its last endpoint, so
 * its window is asked for after every ATTACH; where it is mapped already, that changes nothing.
 */
public final class VirtioIommu implements IommuDriver {
    private static final int REQUESTERS = 3;
    private static final int DOMAINS = 3;
    private static final int SLOT = 3;

    /** In the hole that the PC leaves for PCI devices, far above those of the requesters. */
    private static final long BARS = 0xf0000000L;

    /** The device translates all 64 bits; the last 4 GiB are left to the window. */
    private static final long IOVA_PAGES = (1L << 52) - (1 << 20);

    // Feature bits (section 5.13.3).
    private static final long INPUT_RANGE = 1 << 0;
    private static final long DOMAIN_RANGE = 1 << 1;
    private static final long MAP_UNMAP = 1 << 2;
    private static final long BYPASS_CONFIG = 1 << 6;

    // struct virtio_iommu_config (section 5.13.4).
    private static final int PAGE_SIZE_MASK = 0;
    private static final int INPUT_RANGE_START = 8;
    private static final int INPUT_RANGE_END = 16;
    private static final int DOMAIN_RANGE_START = 24;
    private static final int DOMAIN_RANGE_END = 28;
    private static final int BYPASS = 36;

    private static final int PAGE = 4096;
    private static final long NO_ADDRESS = -1;

    private final Machine machine;
    private final Qtest qtest;
    private final VirtioPci device;
    private final Virtqueue requestq;
    private final Virtqueue eventq;
    private final RequestQueue requests;
    private final EventQueue events;
    private final int firstDomain;

    private VirtioIommu(Machine machine) {
        this.machine = machine;
        this.qtest = machine.qtest();
        this.device = new VirtioPci(machine, SLOT, BARS, INPUT_RANGE | DOMAIN_RANGE | MAP_UNMAP | BYPASS_CONFIG);
        long memory = machine.scratch();
        this.requestq = new Virtqueue(qtest, memory, RequestQueue.size(), 0, device.notification(0));
        this.requests = new RequestQueue(qtest, requestq, memory + Virtqueue.MEMORY);
        memory += Virtqueue.MEMORY + RequestQueue.MEMORY;
        this.eventq = new Virtqueue(qtest, memory, EventQueue.size(), 1, device.notification(1));
        this.events = new EventQueue(qtest, eventq, memory + Virtqueue.MEMORY);
        this.firstDomain = configured();
    }

    /** QEMU's. */
    public static Emulation emulation() {
        List<String> devices = List.of("virtio-iommu-pci,addr=" + SLOT + ",boot-bypass=on");
        return new Emulation("qemu:virtio-iommu", Board.Q35, "", devices, REQUESTERS, VirtioIommu::new);
    }

    /** Sees to it that it translates what is asked here; gives the first domain that there is. */
    private int configured() {
        long granularity = Long.lowestOneBit(readq(PAGE_SIZE_MASK));
        boolean everything = readq(INPUT_RANGE_START) == 0 && readq(INPUT_RANGE_END) == -1;
        long first = qtest.readl(device.device() + DOMAIN_RANGE_START).value();
        long last = qtest.readl(device.device() + DOMAIN_RANGE_END).value();
        if (granularity != PAGE || !everything || last - first < DOMAINS - 1) {
            throw new SubjectFailedException("not a virtio-iommu for all 64 bits in pages of 4 KiB with " + DOMAINS
                    + " domains: granularity " + granularity + ", domains from " + first + " to " + last);
        }
        return (int) first;
    }

    /** Section 4.1.3.1: in halves. */
    private long readq(int offset) {
        long address = device.device() + offset;
        return qtest.readl(address).value() | qtest.readl(address + 4).value() << 32;
    }

    @Override
    public Capabilities capabilities() {
        return Capabilities.plain("qemu:virtio-iommu")
                .withRequesters(REQUESTERS, DOMAINS)
                .withMemory(IOVA_PAGES, Board.GUEST_PAGES)
                .withPermissions(EnumSet.allOf(Permission.class))
                .withFeatures(EnumSet.of(
                        Feature.ATTACH, Feature.REQUESTS, Feature.UNALIGNED_REQUESTS, Feature.FAULT_REPORTS));
    }

    @Override
    public void start() {
        reset();
        qtest.writeb(device.device() + BYPASS, 0);
    }

    /** When the device is reset, endpoints are not attached to any domain (section 5.13.5). */
    @Override
    public void reset() {
        device.initialize(requestq, eventq);
        requests.clear();
        events.clear();
    }

    @Override
    public Supplier<Observation> carryOut(Operation operation) {
        Supplier<Optional<Status>> status = requests.submit(request(operation));
        if (operation instanceof Operation.Attach attach) {
            int domain = domain(attach.domain().id());
            requests.submit(
                    IommuRequest.map(domain, window(), window() + PAGE - 1, machine.mailbox(), Permission.READ_WRITE));
        }
        return () -> status.get().<Observation>map(Observation.Answered::new).orElseGet(Observation.TimedOut::new);
    }

    private byte[] request(Operation operation) {
        if (operation instanceof Operation.Map map) {
            long physical = machine.address(map.page());
            return IommuRequest.map(
                    domain(map.domain().id()), first(map.range()), last(map.range()), physical, map.permission());
        }
        if (operation instanceof Operation.Unmap unmap) {
            return IommuRequest.unmap(domain(unmap.domain().id()), first(unmap.range()), last(unmap.range()));
        }
        if (operation instanceof Operation.Attach attach) {
            return IommuRequest.attach(domain(attach.domain().id()), endpoint(attach.requester()));
        }
        if (operation instanceof Operation.Detach detach) {
            return IommuRequest.detach(domain(detach.domain().id()), endpoint(detach.requester()));
        }
        throw new SubjectFailedException("a virtio-iommu has no request for " + operation);
    }

    private int domain(int id) {
        return firstDomain + id;
    }

    private int endpoint(Requester requester) {
        return machine.requesterId(requester);
    }

    private static long first(Range range) {
        return range.first().page() * PAGE + range.skew();
    }

    private static long last(Range range) {
        return range.end() * PAGE + range.skew() - 1;
    }

    @Override
    public Supplier<Optional<FaultReport>> report() {
        Supplier<List<IommuFault>> faults = events.look();
        return () -> faults.get().stream()
                .filter(fault -> !fault.reserved())
                .map(this::report)
                .findFirst();
    }

    private FaultReport report(IommuFault fault) {
        return machine.report(fault.endpoint(), fault.hasAddress() ? fault.address() : NO_ADDRESS);
    }

    @Override
    public long window() {
        return IOVA_PAGES * PAGE;
    }
}
