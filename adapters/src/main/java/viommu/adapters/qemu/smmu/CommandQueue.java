package viommu.adapters.qemu.smmu;

import java.time.Duration;
import java.util.function.BooleanSupplier;
import viommu.adapters.qemu.machine.Qtest;
import viommu.adapters.qemu.machine.Reply;
import viommu.conformance.SubjectFailedException;

/** 256 commands, of which the SMMU tells how many it has consumed (sections 3.5.1 and 4.1). */
final class CommandQueue {
    private static final int LOG2SIZE = 8;
    private static final int ENTRIES = 1 << LOG2SIZE;
    private static final int ENTRY = 16;
    /** An index has one bit more, which is turned over each time round. */
    private static final int INDEX = 2 * ENTRIES - 1;

    private static final int ERROR = 0x7f << 24;
    private static final long PATIENCE = Duration.ofSeconds(1).toNanos();

    private final Qtest qtest;
    private final Registers registers;
    private final long queue;
    private int produced;
    private int sinceSync;

    /** @param queue where 4 KiB are free, at a boundary of as many */
    CommandQueue(Qtest qtest, Registers registers, long queue) {
        this.qtest = qtest;
        this.registers = registers;
        this.queue = queue;
    }

    /** Empty, at its place. */
    void start() {
        registers.writeAddress(Registers.CMDQ_BASE, queue | LOG2SIZE);
        registers.write(Registers.CMDQ_PROD, 0);
        registers.write(Registers.CMDQ_CONS, 0);
    }

    void submit(Command command) {
        if (sinceSync >= ENTRIES / 2 && !sync().getAsBoolean()) {
            throw new SubjectFailedException("the command queue is full, and nothing is taken from it");
        }
        put(command);
    }

    private void put(Command command) {
        long address = queue + (long) (produced % ENTRIES) * ENTRY;
        qtest.writeq(address, command.low());
        qtest.writeq(address + 8, command.high());
        produced = produced + 1 & INDEX;
        sinceSync++;
        registers.write(Registers.CMDQ_PROD, produced);
    }

    /** Waits, when asked, for everything that was submitted before; false if that never completes. */
    BooleanSupplier sync() {
        put(Command.sync());
        sinceSync = 0;
        int end = produced;
        Reply first = registers.read(Registers.CMDQ_CONS);
        return () -> passed(first, end) || poll(end);
    }

    private boolean poll(int end) {
        long start = System.nanoTime();
        while (System.nanoTime() - start < PATIENCE) {
            if (passed(registers.read(Registers.CMDQ_CONS), end)) {
                return true;
            }
        }
        return false;
    }

    private static boolean passed(Reply consumed, int end) {
        int value = (int) consumed.value();
        int left = end - value & INDEX;
        if (left != 0 && (value & ERROR) != 0) {
            throw new SubjectFailedException("a command is refused with error " + ((value & ERROR) >> 24));
        }
        return left == 0 || left > ENTRIES;
    }
}
