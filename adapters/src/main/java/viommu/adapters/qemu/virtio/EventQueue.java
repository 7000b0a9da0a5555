package viommu.adapters.qemu.virtio;

import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.util.List;
import java.util.function.Supplier;
import viommu.adapters.qemu.machine.Qtest;
import viommu.adapters.qemu.machine.Reply;

/** The eventq of a virtio-iommu (virtio 1.2, section 5.13.2), with buffers that are given back as soon as they are read. */
final class EventQueue {
    /** How much memory the buffers have. */
    static final int MEMORY = 0x1000;

    /** More than one access can use. */
    private static final int BUFFERS = 8;

    private final class Look implements Supplier<List<IommuFault>> {
        private final Reply ring = queue.look();
        private final Reply events = qtest.read(buffers, BUFFERS * IommuFault.SIZE);
        private List<IommuFault> faults;

        @Override
        public List<IommuFault> get() {
            if (faults == null) {
                ByteBuffer bytes = ByteBuffer.wrap(events.bytes()).order(ByteOrder.LITTLE_ENDIAN);
                List<Virtqueue.Used> used = queue.take(ring.bytes());
                faults = used.stream().map(chain -> fault(bytes, chain.head())).toList();
                used.forEach(chain -> queue.offer(chain.head()));
                if (!used.isEmpty()) {
                    queue.notifyDevice();
                }
            }
            return faults;
        }

        private static IommuFault fault(ByteBuffer events, int buffer) {
            int from = buffer * IommuFault.SIZE;
            return IommuFault.of(events.slice(from, IommuFault.SIZE).order(ByteOrder.LITTLE_ENDIAN));
        }
    }

    private final Qtest qtest;
    private final Virtqueue queue;
    private final long buffers;
    private Look last;

    /**
     * @param queue of {@link #size} descriptors
     * @param buffers the address of their memory
     */
    EventQueue(Qtest qtest, Virtqueue queue, long buffers) {
        this.qtest = qtest;
        this.queue = queue;
        this.buffers = buffers;
    }

    static int size() {
        return BUFFERS;
    }

    /** Begins anew, after the device was reset: all buffers are given to it. */
    void clear() {
        last = null;
        for (int i = 0; i < BUFFERS; i++) {
            queue.describe(i, buffers + (long) i * IommuFault.SIZE, IommuFault.SIZE, Virtqueue.WRITE, 0);
            queue.offer(i);
        }
        queue.notifyDevice();
    }

    /** What was reported since the last call. Its buffers are given back by the next call, or when it is asked. */
    Supplier<List<IommuFault>> look() {
        if (last != null) {
            last.get();
        }
        last = new Look();
        return last;
    }
}
