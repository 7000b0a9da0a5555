package viommu.adapters.logs.tla;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import viommu.adapters.logs.LogEvent;
import viommu.adapters.logs.join.Began;
import viommu.adapters.logs.trial.LogReport;

/** A TLA+ module of recorded logs, which EXTENDS {@code TraceText}. */
public final class LogModule {
    public static final String NAME = "RecordedLogs";

    private static final String CONFIG = """
            INIT Init
            NEXT Next
            CONSTANT Logs <- Recorded
            INVARIANT LogAccepted
            CHECK_DEADLOCK FALSE
            """;

    private final StringBuilder definitions = new StringBuilder();
    private final List<String> logs = new ArrayList<>();
    private long lines;

    /**
     * One more log.
     *
     * @param report what Java made of the same events
     * @throws NotForTlcException if an event is of a kind that the specification does not know
     */
    public void add(List<LogEvent> guest, List<LogEvent> emulator, LogReport report) {
        Mentioned mentioned = new Mentioned(guest, emulator);
        LogText text = LogText.of(mentioned, guest, emulator, report);
        int number = logs.size() + 1;
        define("Guest" + number, text.guest());
        define("Emulator" + number, text.emulator());
        boolean ruled = mentioned.guestDomains().size() <= 1;
        List<Object> arguments = List.of(
                "Guest" + number,
                "Emulator" + number,
                text.pages(),
                joined(mentioned.domains(), "{", "}"),
                bool(ruled),
                bool(ruled && walkedDomains(emulator, mentioned)),
                bool(report.windows().map(LogReport.Guest::strict).orElse(false)),
                bool(report.joined().isPresent()),
                ending(guest));
        logs.add(joined(arguments, "LogOf(", ")"));
        lines += text.guest().size() + text.emulator().size();
    }

    /** Whether walks name no other domain than the guest does. */
    private static boolean walkedDomains(List<LogEvent> emulator, Mentioned mentioned) {
        return emulator.stream()
                        .filter(event -> event instanceof LogEvent.Fill)
                        .map(event -> ((LogEvent.Fill) event).domain())
                        .collect(Collectors.collectingAndThen(Collectors.toSet(), walked -> {
                            walked.addAll(mentioned.guestDomains());
                            return walked.size();
                        }))
                <= 1;
    }

    private static int ending(List<LogEvent> guest) {
        long end = guest.isEmpty() ? 0 : guest.get(guest.size() - 1).at().nanos();
        return 1
                + (int) IntStream.range(0, guest.size())
                        .takeWhile(i -> end - guest.get(i).at().nanos() >= Began.LONGEST_CALL_NANOS)
                        .count();
    }

    private void define(String name, List<String> events) {
        definitions.append(name).append(" == Events(<<\n    ");
        definitions.append(events.stream().map(e -> '"' + e + '"').collect(Collectors.joining(",\n    ")));
        definitions.append(">>)\n\n");
    }

    private static String bool(boolean value) {
        return Boolean.toString(value).toUpperCase(Locale.ROOT);
    }

    private static String joined(List<?> elements, String before, String after) {
        return elements.stream().map(Object::toString).collect(Collectors.joining(", ", before, after));
    }

    /** So many states there are if all logs are accepted. */
    public long states() {
        return lines + logs.size();
    }

    public String text() {
        return "---- MODULE " + NAME + " ----\nEXTENDS TraceText\n\n" + definitions + "Recorded == "
                + joined(logs, "<<", ">>") + "\n====\n";
    }

    /** The configuration file for it. */
    public static String config() {
        return CONFIG;
    }
}
