package viommu.adapters.qemu.smmu;

import java.util.Optional;
import java.util.function.Supplier;
import viommu.adapters.qemu.machine.Qtest;
import viommu.adapters.qemu.machine.Reply;

/** 128 events (sections 3.5.1 and 7.2). */
final class EventQueue {
    private static final int LOG2SIZE = 7;
    private static final int ENTRIES = 1 << LOG2SIZE;
    private static final int INDEX = 2 * ENTRIES - 1;
    private static final long OVERFLOW = 1L << 31;

    /** What was asked of it, and may not have been answered yet. */
    private final class Look implements Supplier<Optional<Event>> {
        private final int start = consumed;
        private final Reply produced = registers.read(Registers.EVENTQ_PROD);
        private final Reply first = qtest.read(queue + (long) (start % ENTRIES) * Event.SIZE, Event.SIZE);
        private boolean taken;

        /** The first that is new, if there is one; all that are new are taken. */
        @Override
        public Optional<Event> get() {
            int end = (int) produced.value() & INDEX;
            if (!taken) {
                taken = true;
                consumed = end;
                if (end != start) {
                    registers.write(Registers.EVENTQ_CONS, end | produced.value() & OVERFLOW);
                }
            }
            return end == start ? Optional.empty() : Optional.of(Event.of(first.bytes()));
        }
    }

    private final Qtest qtest;
    private final Registers registers;
    private final long queue;
    private int consumed;
    private Optional<Look> last = Optional.empty();

    /** @param queue where 4 KiB are free, at a boundary of as many */
    EventQueue(Qtest qtest, Registers registers, long queue) {
        this.qtest = qtest;
        this.registers = registers;
        this.queue = queue;
    }

    /** Empty, at its place. */
    void start() {
        registers.writeAddress(Registers.EVENTQ_BASE, queue | LOG2SIZE);
        registers.write(Registers.EVENTQ_PROD, 0);
        registers.write(Registers.EVENTQ_CONS, 0);
    }

    /** The first event since the last look. */
    Supplier<Optional<Event>> look() {
        last.ifPresent(Look::get);
        Look look = new Look();
        last = Optional.of(look);
        return look;
    }
}
