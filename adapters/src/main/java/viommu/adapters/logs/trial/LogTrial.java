package viommu.adapters.logs.trial;

import java.util.ArrayList;
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
        Tally tally = new Tally();
        Windows windows = new Windows();
        GuestCheck ofGuest = new GuestCheck(tally, windows);
        List<LogCheck> ofEmulator = List.of(
                new IotlbCheck(tally),
                new TranslationCheck(tally),
                new DescriptorCheck(tally),
                new RequestCheck(tally));
        List<LogReport.Read> read = new ArrayList<>();
        List<String> notes = new ArrayList<>();
        Optional<Alignment> alignment =
                guest.isPresent() && emulator.isPresent() ? align(guest.get(), emulator.get()) : Optional.empty();
        if (guest.isPresent() && emulator.isPresent() && alignment.isEmpty()) {
            notes.add("the invalidations of the two logs have nothing in common: they are judged one by one");
        }
        Optional<LogReport.Joined> joined = Optional.empty();
        try (Half first = half(guest, Side.GUEST, lines);
                Half second = half(emulator, Side.EMULATOR, lines)) {
            Supplier<LogEvent> events = tee(first, List.of(ofGuest));
            Supplier<LogEvent> others = tee(second, ofEmulator);
            if (alignment.isPresent()) {
                JoinedCheck check = new JoinedCheck(tally, events, others);
                check.begin(alignment.get());
                check.run();
                joined = Optional.of(new LogReport.Joined(alignment.get(), check));
            }
            drain(events);
            drain(others);
            guest.ifPresent(source -> read.add(new LogReport.Read(source, Side.GUEST, first.counts())));
            emulator.ifPresent(source -> read.add(new LogReport.Read(source, Side.EMULATOR, second.counts())));
        }
        ofGuest.end();
        ofEmulator.forEach(LogCheck::end);
        return new LogReport(
                read, tally, guest.map(g -> new LogReport.Guest(ofGuest.isStrict(), windows)), joined, notes);
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
    private static Supplier<LogEvent> tee(Half half, List<LogCheck> checks) {
        return () -> {
            LogEvent event = half == null ? null : half.get();
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
