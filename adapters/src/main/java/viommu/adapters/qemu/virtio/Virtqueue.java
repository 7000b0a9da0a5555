package viommu.adapters.qemu.virtio;

import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.util.ArrayList;
import java.util.List;
import viommu.adapters.qemu.machine.Qtest;
import viommu.adapters.qemu.machine.Reply;

/** A split virtqueue: descriptor table, available ring, used ring (virtio 1.2, section 2.7). */
final class Virtqueue {
    /** How much memory one has, from an address at a boundary of as much. */
    static final int MEMORY = 0x1000;

    /** VIRTQ_DESC_F_NEXT and VIRTQ_DESC_F_WRITE (section 2.7.5). */
    static final int NEXT = 1;

    static final int WRITE = 2;

    private static final int DESCRIPTOR = 16;
    private static final int INDEX = 2;
    private static final int RING = 4;
    private static final int AVAILABLE_OFFSET = 0x400;
    private static final int USED_OFFSET = 0x800;

    private final Qtest qtest;
    private final long address;
    private final int size;
    private final int number;
    private final long notification;
    private int offered;
    private int taken;

    /** A chain that the device has used, and how many bytes it has written there (struct virtq_used_elem). */
    record Used(int head, int length) {}

    /**
     * @param address of its memory
     * @param size a power of 2, up to 32
     * @param number what is written to {@code notification}
     */
    Virtqueue(Qtest qtest, long address, int size, int number, long notification) {
        this.qtest = qtest;
        this.address = address;
        this.size = size;
        this.number = number;
        this.notification = notification;
    }

    int size() {
        return size;
    }

    /** The address of the descriptor table. */
    long descriptors() {
        return address;
    }

    /** The address of the available ring. */
    long available() {
        return address + AVAILABLE_OFFSET;
    }

    /** The address of the used ring. */
    long used() {
        return address + USED_OFFSET;
    }

    /** To the state that the device expects it in when it is enabled. */
    void clear() {
        qtest.fill(available(), RING, 0);
        qtest.fill(used(), RING, 0);
        offered = 0;
        taken = 0;
    }

    /** Fills in a descriptor (struct virtq_desc). */
    void describe(int index, long buffer, int length, int flags, int next) {
        qtest.write(
                descriptors() + (long) DESCRIPTOR * index,
                little(DESCRIPTOR)
                        .putLong(buffer)
                        .putInt(length)
                        .putShort((short) flags)
                        .putShort((short) next)
                        .array());
    }

    /** Gives the device the chain that begins with that descriptor; it learns of it by {@link #notifyDevice}. */
    void offer(int head) {
        qtest.writew(available() + RING + 2L * (offered % size), head);
        offered++;
        qtest.writew(available() + INDEX, offered);
    }

    void notifyDevice() {
        qtest.writew(notification, number);
    }

    /** The used ring as it is now, for {@link #take}. */
    Reply look() {
        return qtest.read(used(), RING + 8 * size);
    }

    /** What the device had used then and was not taken before. */
    List<Used> take(byte[] ring) {
        ByteBuffer used = ByteBuffer.wrap(ring).order(ByteOrder.LITTLE_ENDIAN);
        List<Used> more = new ArrayList<>();
        int end = taken + (short) (used.getShort(INDEX) - taken);
        for (; taken < end; taken++) {
            int at = RING + 8 * (taken % size);
            more.add(new Used(used.getInt(at), used.getInt(at + 4)));
        }
        return more;
    }

    static ByteBuffer little(int size) {
        return ByteBuffer.allocate(size).order(ByteOrder.LITTLE_ENDIAN);
    }
}
