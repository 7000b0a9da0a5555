package viommu.adapters.logs.trial;

import java.util.ArrayList;
import java.util.Iterator;
import java.util.List;
import java.util.Optional;
import java.util.function.LongConsumer;
import java.util.function.Supplier;
import viommu.adapters.logs.LogEvent;
import viommu.adapters.logs.Side;
import viommu.adapters.logs.check.DescriptorCheck;
import viommu.adapters.logs.check.GuestCheck;
import viommu.adapters.logs.check.IotlbCheck;
import viommu.adapters.logs.check.LogCheck;
import viommu.adapters.logs.check.RequestCheck;
import viommu.adapters.logs.check.Tally;
import viommu.adapters.logs.check.TranslationCheck;
import viommu.adapters.logs.check.Windows;
import viommu.adapters.logs.join.Alignment;
import viommu.adapters.logs.join.JoinedCheck;

/** Reads a guest's log, an emulator's, or both of the same run, once, and holds them against every rule that they are enough for. */
public final class LogTrial {
    private LogTrial() {}

    /**
     * @param lines told now and then how many lines were read since it was told last
     * @throws viommu.adapters.logs.DamagedLogException if a log is none, or is cut off or mixed up
     */
    public static LogReport run(Optional<Source> guest, Optional<Source> emulator, LongConsumer lines) {
        Optional<Alignment> alignment =
                guest.isPresent() && emulator.isPresent() ? align(guest.get(), emulator.get()) : Optional.empty();
        try (Half first = half(guest, Side.GUEST, lines);
                Half second = half(emulator, Side.EMULATOR, lines)) {
            LogReport report = judge(Optional.ofNullable(first), Optional.ofNullable(second), alignment);
            List<LogReport.Read> read = new ArrayList<>();
            guest.ifPresent(source -> read.add(new LogReport.Read(source, Side.GUEST, first.counts())));
            emulator.ifPresent(source -> read.add(new LogReport.Read(source, Side.EMULATOR, second.counts())));
            return report.of(read);
        }
    }

    /** The same for events that were read already; the report tells of no files. */
    public static LogReport run(Optional<List<LogEvent>> guest, Optional<List<LogEvent>> emulator) {
        Optional<Alignment> alignment = guest.isPresent() && emulator.isPresent()
                ? Alignment.of(each(guest.get()), each(emulator.get()))
                : Optional.empty();
        return judge(guest.map(LogTrial::each), emulator.map(LogTrial::each), alignment);
    }

    private static Supplier<LogEvent> each(List<LogEvent> events) {
        Iterator<LogEvent> iterator = events.iterator();
        return () -> iterator.hasNext() ? iterator.next() : null;
    }

    private static LogReport judge(
            Optional<? extends Supplier<LogEvent>> guest,
            Optional<? extends Supplier<LogEvent>> emulator,
            Optional<Alignment> alignment) {
        Tally tally = new Tally();
        Windows windows = new Windows();
        GuestCheck ofGuest = new GuestCheck(tally, windows);
        List<LogCheck> ofEmulator = List.of(
                new IotlbCheck(tally),
                new TranslationCheck(tally),
                new DescriptorCheck(tally),
                new RequestCheck(tally));
        Supplier<LogEvent> events = tee(guest, List.of(ofGuest));
        Supplier<LogEvent> others = tee(emulator, ofEmulator);
        Optional<LogReport.Joined> joined = alignment.map(where -> {
            JoinedCheck check = new JoinedCheck(tally, events, others);
            check.begin(where);
            check.run();
            return new LogReport.Joined(where, check);
        });
        drain(events);
        drain(others);
        ofGuest.end();
        ofEmulator.forEach(LogCheck::end);
        boolean apart = guest.isPresent() && emulator.isPresent() && alignment.isEmpty();
        return new LogReport(
                List.of(),
                tally,
                guest.map(g -> new LogReport.Guest(ofGuest.isStrict(), windows)),
                joined,
                apart
                        ? List.of(
                                "the invalidations of the two logs have nothing in common: they are judged one by one")
                        : List.of());
    }

    private static Half half(Optional<Source> source, Side side, LongConsumer lines) {
        return source.map(s -> s.open(side, lines)).orElse(null);
    }

    private static Optional<Alignment> align(Source guest, Source emulator) {
        try (Half first = guest.open(Side.GUEST, lines -> {});
                Half second = emulator.open(Side.EMULATOR, lines -> {})) {
            return Alignment.of(first, second);
        }
    }

    /** Whatever is read is shown to the checks. */
    private static Supplier<LogEvent> tee(Optional<? extends Supplier<LogEvent>> log, List<LogCheck> checks) {
        return () -> {
            LogEvent event = log.isEmpty() ? null : log.get().get();
            if (event != null) {
                checks.forEach(check -> check.take(event));
            }
            return event;
        };
    }

    private static void drain(Supplier<LogEvent> events) {
        while (events.get() != null) {
            // the checks have seen it
        }
    }
}
