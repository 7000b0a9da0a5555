package viommu.adapters.qemu.virtio;

import java.time.Duration;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.Optional;
import java.util.function.Supplier;
import viommu.adapters.qemu.machine.Qtest;
import viommu.adapters.qemu.machine.Reply;
import viommu.conformance.Status;
import viommu.conformance.SubjectFailedException;

/** The requestq of a virtio-iommu (virtio 1.2, section 5.13.2): several requests may be on their way, each in a slot of its own. */
final class RequestQueue {
    /** How much memory the buffers have. */
    static final int MEMORY = 0x1000;

    private static final int SLOTS = 8;
    private static final int SLOT = MEMORY / SLOTS;
    private static final int TAIL_OFFSET = SLOT / 2;
    /** struct virtio_iommu_req_tail. */
    private static final int TAIL = 4;

    private static final Duration PATIENCE = Duration.ofSeconds(1);

    private final class Request {
        private final int slot;
        private Reply ring;
        private Reply tail;
        private boolean used;

        Request(int slot) {
            this.slot = slot;
        }

        void look() {
            ring = queue.look();
            tail = qtest.readl(tail(slot));
        }
    }

    private final Qtest qtest;
    private final Virtqueue queue;
    private final long buffers;
    private final Request[] latest = new Request[SLOTS];
    private final Deque<Request> underway = new ArrayDeque<>();
    private int next;

    /**
     * @param queue of {@link #size} descriptors
     * @param buffers the address of their memory
     */
    RequestQueue(Qtest qtest, Virtqueue queue, long buffers) {
        this.qtest = qtest;
        this.queue = queue;
        this.buffers = buffers;
    }

    /** Two descriptors for each request. */
    static int size() {
        return 2 * SLOTS;
    }

    /** Begins anew, after the device was reset. */
    void clear() {
        underway.clear();
        next = 0;
        for (int slot = 0; slot < SLOTS; slot++) {
            queue.describe(2 * slot + 1, tail(slot), TAIL, Virtqueue.WRITE, 0);
        }
    }

    /** Makes a request; its status is empty if the device has not used it within the time that there is. */
    Supplier<Optional<Status>> submit(byte[] readable) {
        if (underway.size() == SLOTS) {
            settle();
        }
        int slot = next++ % SLOTS;
        long buffer = buffers + (long) slot * SLOT;
        qtest.write(buffer, readable);
        // A device that cannot parse a request leaves the tail as it is (section 5.13.6), which is a failure.
        qtest.writel(tail(slot), Status.IOERR.ordinal());
        queue.describe(2 * slot, buffer, readable.length, Virtqueue.NEXT, 2 * slot + 1);
        queue.offer(2 * slot);
        queue.notifyDevice();
        Request request = new Request(slot);
        request.look();
        latest[slot] = request;
        underway.add(request);
        return () -> {
            while (underway.contains(request)) {
                settle();
            }
            return request.used ? Optional.of(status(request.tail.value() & 0xff)) : Optional.empty();
        };
    }

    /** Waits for the first that is underway. */
    private void settle() {
        Request first = underway.remove();
        long deadline = System.nanoTime() + PATIENCE.toNanos();
        takeUsed(first);
        while (!first.used && System.nanoTime() < deadline) {
            first.look();
            takeUsed(first);
        }
    }

    private void takeUsed(Request request) {
        queue.take(request.ring.bytes()).forEach(chain -> latest[chain.head() / 2].used = true);
    }

    private long tail(int slot) {
        return buffers + (long) slot * SLOT + TAIL_OFFSET;
    }

    private static Status status(long status) {
        Status[] all = Status.values();
        if (status >= all.length) {
            throw new SubjectFailedException("virtio-iommu has no status " + status);
        }
        return all[(int) status];
    }
}
