package viommu.adapters.qemu.intel;

import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.util.Optional;
import java.util.function.Supplier;
import viommu.adapters.qemu.machine.Machine;
import viommu.adapters.qemu.machine.Reply;
import viommu.conformance.FaultReport;

/** Primary fault logging: the fault recording registers (VT-d, chapter 7, section 10.4.9 and 10.4.14). */
final class FaultLog {
    private static final int RECORD = 16;
    private static final long FAULT = 1L << 63;

    private final Registers registers;
    private final Machine machine;
    private final int first;
    private final int count;

    /** @param first where the fault recording registers begin */
    FaultLog(Registers registers, Machine machine, int first, int count) {
        this.registers = registers;
        this.machine = machine;
        this.first = first;
        this.count = count;
    }

    /** What is recorded; it is forgotten. Without a fault since the last call, nothing is. */
    Supplier<Optional<FaultReport>> take() {
        Reply records = registers.qtest().read(registers.base() + first, count * RECORD);
        clear();
        return () -> report(ByteBuffer.wrap(records.bytes()).order(ByteOrder.LITTLE_ENDIAN));
    }

    /** F of each record, whereupon PPF is clear too, and PFO. */
    void clear() {
        for (int i = 0; i < count; i++) {
            registers.writel(first + i * RECORD + RECORD - Integer.BYTES, FAULT >>> Integer.SIZE);
        }
        registers.writel(Registers.FSTS, Registers.PFO);
    }

    private Optional<FaultReport> report(ByteBuffer records) {
        while (records.hasRemaining()) {
            long low = records.getLong();
            long high = records.getLong();
            if ((high & FAULT) != 0) {
                return Optional.of(machine.report((int) high & 0xffff, low));
            }
        }
        return Optional.empty();
    }
}
