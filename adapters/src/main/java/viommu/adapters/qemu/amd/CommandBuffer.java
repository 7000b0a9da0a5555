package viommu.adapters.qemu.amd;

import java.time.Duration;
import java.util.function.BooleanSupplier;
import viommu.adapters.qemu.machine.Qtest;
import viommu.adapters.qemu.machine.Reply;
import viommu.conformance.SubjectFailedException;

/** The ring of 256 commands, and the word to which completion waits store a number that counts up (section 2.4). */
final class CommandBuffer {
    private static final int ENTRIES = 256;
    private static final int ENTRY = 16;
    private static final long PATIENCE = Duration.ofSeconds(1).toNanos();

    private final Qtest qtest;
    private final Registers registers;
    private final long ring;
    private final long stored;
    private int tail;
    private int sinceWait;
    private long waits;

    /**
     * @param ring where 4 KiB are free, at a boundary of as many
     * @param stored where 8 bytes are
     */
    CommandBuffer(Qtest qtest, Registers registers, long ring, long stored) {
        this.qtest = qtest;
        this.registers = registers;
        this.ring = ring;
        this.stored = stored;
    }

    /** Empty, at its place. */
    void start() {
        qtest.writeq(stored, 0);
        registers.write(Registers.COMMAND_BUFFER_BASE, ring | Registers.LENGTH_256);
        registers.write(Registers.COMMAND_BUFFER_HEAD, 0);
        registers.write(Registers.COMMAND_BUFFER_TAIL, 0);
    }

    void submit(Command command) {
        if (sinceWait >= ENTRIES / 2 && !await().getAsBoolean()) {
            throw new SubjectFailedException("the command buffer is full, and nothing is taken from it");
        }
        put(command);
    }

    private void put(Command command) {
        qtest.writeq(ring + (long) tail * ENTRY, command.low());
        qtest.writeq(ring + (long) tail * ENTRY + 8, command.high());
        tail = (tail + 1) % ENTRIES;
        sinceWait++;
        registers.write(Registers.COMMAND_BUFFER_TAIL, (long) tail * ENTRY);
    }

    /** Waits, when asked, for everything that was submitted before; false if that never completes. */
    BooleanSupplier await() {
        long number = ++waits;
        put(Command.completionWait(stored, number));
        sinceWait = 0;
        Reply first = qtest.readq(stored);
        return () -> first.value() >= number || poll(number);
    }

    private boolean poll(long number) {
        long start = System.nanoTime();
        while (System.nanoTime() - start < PATIENCE) {
            if (qtest.readq(stored).value() >= number) {
                return true;
            }
        }
        return false;
    }
}
