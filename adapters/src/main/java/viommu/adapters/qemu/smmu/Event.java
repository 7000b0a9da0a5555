package viommu.adapters.qemu.smmu;

import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.util.Optional;
import java.util.Set;

/**
 * An entry of the event queue (section 7.3).
 *
 * @param inputAddress means something for some types only
 */
record Event(int type, int streamId, long inputAddress) {
    /** In bytes. */
    static final int SIZE = 32;

    private static final int F_WALK_EABT = 0x0b;
    private static final int F_TRANSLATION = 0x10;
    private static final int F_ADDR_SIZE = 0x11;
    private static final int F_ACCESS = 0x12;
    private static final int F_PERMISSION = 0x13;
    private static final Set<Integer> WITH_ADDRESS =
            Set.of(F_WALK_EABT, F_TRANSLATION, F_ADDR_SIZE, F_ACCESS, F_PERMISSION);

    static Event of(byte[] bytes) {
        ByteBuffer buffer = ByteBuffer.wrap(bytes).order(ByteOrder.LITTLE_ENDIAN);
        return new Event(buffer.get(0) & 0xff, buffer.getInt(4), buffer.getLong(16));
    }

    /** What the device wanted to access; a configuration that is not valid is reported without it. */
    Optional<Long> faulted() {
        return WITH_ADDRESS.contains(type) ? Optional.of(inputAddress) : Optional.empty();
    }
}
