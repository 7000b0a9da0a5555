package viommu.adapters.qemu.tables;

import viommu.adapters.qemu.machine.Machine;
import viommu.adapters.qemu.machine.Qtest;
import viommu.conformance.SubjectFailedException;

/** Zeroed frames of 4 KiB for tables, one after another until all are given back at once. */
public final class Frames {
    public static final int SIZE = 4_096;

    private final Qtest qtest;
    private final long first;
    private final long end;
    private long next;

    /** From a part of the machine's scratch memory. */
    public Frames(Machine machine, long offset, long size) {
        this.qtest = machine.qtest();
        this.first = machine.scratch() + offset;
        this.end = first + size;
        this.next = first;
    }

    /** The address of a frame that holds nothing but zeros. */
    public long next() {
        if (next == end) {
            throw new SubjectFailedException("one case needs more tables than there is memory for them");
        }
        long frame = next;
        next += SIZE;
        qtest.fill(frame, SIZE, 0);
        return frame;
    }

    public void giveBack() {
        next = first;
    }
}
