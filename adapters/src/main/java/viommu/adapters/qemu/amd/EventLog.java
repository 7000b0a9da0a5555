package viommu.adapters.qemu.amd;

import java.util.Optional;
import java.util.function.Supplier;
import viommu.adapters.qemu.machine.Qtest;
import viommu.adapters.qemu.machine.Reply;

/** The ring of 256 events (section 2.5). */
final class EventLog {
    private static final int SIZE = 4_096;

    /** An event as it is in the log. */
    record Event(long low, long high) {
        private static final int ILLEGAL_DEV_TABLE_ENTRY = 1;
        private static final int IO_PAGE_FAULT = 2;

        private int code() {
            return (int) (low >>> 60);
        }

        int deviceId() {
            return (int) low & 0xffff;
        }

        /** What the device wanted to access (sections 2.5.2 and 2.5.3). */
        Optional<Long> faulted() {
            return code() == ILLEGAL_DEV_TABLE_ENTRY || code() == IO_PAGE_FAULT ? Optional.of(high) : Optional.empty();
        }
    }

    /** What was asked of it, and may not have been answered yet. */
    private final class Look implements Supplier<Optional<Event>> {
        private final int start = head;
        private final Reply tail = registers.read(Registers.EVENT_LOG_TAIL);
        private final Reply status = registers.read(Registers.STATUS);
        private final Reply low = qtest.readq(ring + start);
        private final Reply high = qtest.readq(ring + start + 8);
        private boolean taken;

        /** The first that is new, if there is one; all that are new are taken. */
        @Override
        public Optional<Event> get() {
            int end = (int) tail.value() & SIZE - 1;
            boolean overflow = (status.value() & Registers.EVENT_OVERFLOW) != 0;
            boolean any = end != start;
            if (!taken) {
                taken = true;
                head = end;
                if (overflow) {
                    restart();
                } else if (any) {
                    registers.write(Registers.EVENT_LOG_HEAD, head);
                }
            }
            return any ? Optional.of(new Event(low.value(), high.value())) : Optional.empty();
        }
    }

    private final Qtest qtest;
    private final Registers registers;
    private final long ring;
    private int head;
    private Optional<Look> last = Optional.empty();

    /** @param ring where 4 KiB are free, at a boundary of as many */
    EventLog(Qtest qtest, Registers registers, long ring) {
        this.qtest = qtest;
        this.registers = registers;
        this.ring = ring;
    }

    /** Empty, at its place. */
    void start() {
        registers.write(Registers.EVENT_LOG_BASE, ring | Registers.LENGTH_256);
        rewind();
    }

    private void rewind() {
        registers.write(Registers.EVENT_LOG_HEAD, 0);
        registers.write(Registers.EVENT_LOG_TAIL, 0);
        head = 0;
    }

    /** After an overflow nothing is logged until the log was off (section 2.5.1). */
    private void restart() {
        registers.write(Registers.CONTROL, Registers.IOMMU_EN | Registers.CMD_BUF_EN);
        rewind();
        registers.write(Registers.STATUS, Registers.EVENT_OVERFLOW);
        registers.write(Registers.CONTROL, Registers.IOMMU_EN | Registers.CMD_BUF_EN | Registers.EVENT_LOG_EN);
    }

    /** The first event since the last look. */
    Supplier<Optional<Event>> look() {
        last.ifPresent(Look::get);
        Look look = new Look();
        last = Optional.of(look);
        return look;
    }
}
