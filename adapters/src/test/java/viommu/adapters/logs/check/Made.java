package viommu.adapters.logs.check;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import viommu.adapters.logs.Level;
import viommu.adapters.logs.LogEvent;
import viommu.adapters.logs.Stamp;
import viommu.adapters.logs.trial.LogReport;
import viommu.adapters.logs.trial.LogTrial;
import viommu.conformance.Access;
import viommu.conformance.Domain;
import viommu.conformance.Iova;
import viommu.conformance.Scope;

/** Two logs that are made by hand; pages by their numbers, everything in domain 1. */
public final class Made {
    private final List<LogEvent> guest = new ArrayList<>();
    private final List<LogEvent> emulator = new ArrayList<>();
    private int processor;
    private int task = 10;
    private Level level = Level.TASK;

    private Stamp next(List<LogEvent> log) {
        long line = log.size() + 1L;
        long nanos = log.stream().mapToLong(event -> event.at().nanos()).reduce(line * 1000, Math::max);
        return log == guest
                ? new Stamp(line, nanos, processor, task, level)
                : new Stamp(line, line * 1000, 77, 0, Level.UNKNOWN);
    }

    private Made add(List<LogEvent> log, LogEvent event) {
        log.add(event);
        return this;
    }

    /** Who writes the guest's lines from here on. */
    public Made by(int processor, int task, Level level) {
        this.processor = processor;
        this.task = task;
        this.level = level;
        return this;
    }

    public Made map(long page, long pages, long to) {
        return add(guest, new LogEvent.GuestMap(next(guest), page << 12, pages << 12, to << 12));
    }

    public Made unmap(long page, long pages) {
        return add(guest, new LogEvent.GuestUnmap(next(guest), page << 12, pages << 12, pages << 12));
    }

    public Made submit(Scope scope) {
        return add(guest, new LogEvent.GuestSubmit(next(guest), "dmar0", Optional.of(scope)));
    }

    public Made lost() {
        return add(guest, new LogEvent.GuestLost(next(guest), 1));
    }

    public Made fill(long page, long to) {
        return add(emulator, new LogEvent.Fill(next(emulator), 8, 1, page << 12, to << 12 | 3));
    }

    public Made hit(long page, long to) {
        return add(emulator, new LogEvent.Hit(next(emulator), 8, 1, page << 12, to << 12 | 3));
    }

    public Made fault(long page) {
        return add(
                emulator, new LogEvent.EmulatorFault(next(emulator), 8, page << 12, Optional.of(Access.WRITE), true));
    }

    public Made invalidate(Scope scope) {
        return add(emulator, new LogEvent.Invalidation(next(emulator), Optional.of(scope)));
    }

    public Made complete() {
        return add(emulator, new LogEvent.Completed(next(emulator)));
    }

    /** Submitted and carried out. */
    public Made flush(Scope scope) {
        return submit(scope).invalidate(scope).complete();
    }

    public Made emulator(LogEvent event) {
        return add(emulator, event);
    }

    public static Scope page(long page) {
        return new Scope.Pages(new Domain(1), new Iova(page), 0, false);
    }

    public static Scope domain(int number) {
        return new Scope.OfDomain(new Domain(number));
    }

    /** The guest's log goes on: who wrote its last line waits for nothing. */
    public LogReport judge() {
        List<LogEvent> goesOn = new ArrayList<>(guest);
        goesOn.add(new LogEvent.GuestAttach(next(guest), "0000:00:01.0"));
        return LogTrial.run(
                guest.isEmpty() ? Optional.empty() : Optional.of(goesOn),
                emulator.isEmpty() ? Optional.empty() : Optional.of(emulator));
    }

    public List<LogEvent> guest() {
        return guest;
    }

    public List<LogEvent> emulator() {
        return emulator;
    }
}
