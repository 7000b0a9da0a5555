package viommu.adapters.qemu.intel;

import java.util.function.Supplier;
import viommu.adapters.qemu.machine.Qtest;
import viommu.adapters.qemu.machine.Reply;
import viommu.conformance.Observation;
import viommu.conformance.Scope;
import viommu.conformance.SubjectFailedException;

/** Queued invalidation (VT-d, section 6.5.2). The tail moves with each descriptor; a wait tells how far the queue was carried out. */
final class InvalidationQueue implements Invalidations {
    /** QS: the queue takes {@code 2^QS} frames. */
    private static final int QS = 7;

    private static final int DESCRIPTORS = 1 << 8 + QS;

    /** The memory that it needs. */
    static final long SIZE = (1L << 12 + QS) + 4_096;

    private final Registers registers;
    private final Qtest qtest;
    private final Targets targets;
    private final int drain;
    private final long queue;
    private final long status;
    private int tail;
    private int waits;
    /** Descriptors since the last wait that was seen to be complete. */
    private int open;

    /** @param memory of {@link #SIZE}, at the beginning of a frame */
    InvalidationQueue(Registers registers, Targets targets, int drain, long memory) {
        this.registers = registers;
        this.qtest = registers.qtest();
        this.targets = targets;
        this.drain = drain;
        this.queue = memory;
        this.status = memory + SIZE - 4_096;
    }

    @Override
    public void start() {
        registers.writeq(Registers.IQT, 0);
        registers.writeq(Registers.IQA, queue | QS);
        if (!registers.enable(Registers.QIE)) {
            throw new SubjectFailedException("GSTS.QIES does not follow GCMD.QIE");
        }
    }

    @Override
    public Supplier<Observation> submit(Scope scope) {
        put(Descriptor.of(scope, targets, drain));
        return Observation::done;
    }

    @Override
    public Supplier<Observation> submit(int requesterId, int domainId) {
        put(Descriptor.of(requesterId, domainId));
        return Observation::done;
    }

    /**
     * Whoever asks at once is told when it is complete. If it is asked after other operations were begun, it must have been complete
     * before they were, or their results mean nothing.
     */
    @Override
    public Supplier<Observation> await() {
        int data = ++waits;
        put(Descriptor.await(status, data));
        Reply early = qtest.readl(status);
        long asked = qtest.commands();
        return () -> {
            boolean alone = qtest.commands() == asked;
            if (early.value() != data && !Registers.eventually(() -> complete(data))) {
                return new Observation.TimedOut();
            }
            if (early.value() != data && !alone) {
                throw new SubjectFailedException("a wait is complete later than it was asked for");
            }
            return Observation.done();
        };
    }

    private boolean complete(int data) {
        return (int) qtest.readl(status).value() - data >= 0;
    }

    private void put(Descriptor descriptor) {
        if (++open == DESCRIPTORS) {
            drain();
        }
        qtest.write(queue + (long) tail * Descriptor.SIZE, descriptor.bytes());
        tail = (tail + 1) % DESCRIPTORS;
        registers.writeq(Registers.IQT, (long) tail * Descriptor.SIZE);
    }

    /** The queue must not catch up with its head. */
    private void drain() {
        if (!Registers.eventually(() -> registers.readq(Registers.IQH).value() == (long) tail * Descriptor.SIZE)) {
            throw new SubjectFailedException("the invalidation queue is full");
        }
        open = 1;
    }
}
