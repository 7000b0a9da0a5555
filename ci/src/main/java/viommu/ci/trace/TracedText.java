package viommu.ci.trace;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import viommu.adapters.logs.Side;
import viommu.adapters.logs.check.Breach;
import viommu.adapters.logs.check.Rule;
import viommu.adapters.logs.check.Tally;
import viommu.adapters.logs.check.Windows;
import viommu.adapters.logs.join.Shares;
import viommu.adapters.logs.tla.SecondOpinion;
import viommu.adapters.logs.tla.TlcVerdict;
import viommu.adapters.logs.trial.LogReport;
import viommu.ci.home.Home;
import viommu.ci.text.Figures;
import viommu.ci.text.Table;
import viommu.ci.text.Table.Column;
import viommu.ci.text.TextTable;

/** The same for people. */
public final class TracedText {
    private TracedText() {}

    public static List<String> lines(Traced traced) {
        LogReport report = traced.report();
        List<String> lines = new ArrayList<>();
        report.logs().forEach(log -> read(log, lines));
        report.notes().forEach(note -> lines.add("note: " + note));
        report.windows().ifPresent(guest -> guest(guest, lines));
        report.joined().ifPresent(joined -> joined(joined, lines));
        lines.add("");
        lines.addAll(TextTable.lines(table(report.tally())));
        Arrays.stream(Rule.values())
                .forEach(rule -> report.tally()
                        .withdrawn(rule)
                        .ifPresent(reason -> lines.add(rule + " is not judged: " + reason)));
        report.breaches().forEach(breach -> breach(report, breach, lines));
        traced.explanations().forEach(explained -> explained(explained, lines));
        traced.chart().ifPresent(file -> lines.add("timeline: " + Home.shown(file)));
        traced.tlc().ifPresent(opinions -> {
            lines.add("");
            opinions.forEach(opinion -> lines.add(opinion(opinion)));
        });
        lines.add("");
        lines.add(verdict(traced));
        return lines;
    }

    private static void read(LogReport.Read log, List<String> lines) {
        lines.add(Home.shown(log.source().path()) + ": " + log.source().format() + ", "
                + Figures.count(log.counts().lines(), "line") + ", the " + log.side() + "'s");
        lines.add("  " + counts(log.counts().events()));
        if (!log.counts().others().isEmpty()) {
            lines.add("  no bearing: " + counts(log.counts().others()));
        }
        long odd = log.counts().notUnderstood();
        if (odd > 0) {
            lines.add("  NOT UNDERSTOOD: " + Figures.count(odd, "line") + ", the first of them:");
            log.counts()
                    .firstNotUnderstood()
                    .forEach(line -> lines.add("    " + Home.shown(log.source().path()) + ":" + line.line() + ": "
                            + shortened(line.text())));
        }
    }

    private static String shortened(String line) {
        String printable = line.replaceAll("\\P{Print}", "?");
        return printable.length() > 100 ? printable.substring(0, 100) + "..." : printable;
    }

    private static String counts(Map<String, Long> counts) {
        return counts.entrySet().stream()
                .map(count -> Figures.count(count.getValue()) + " " + count.getKey())
                .collect(Collectors.joining(", "));
    }

    private static void guest(LogReport.Guest guest, List<String> lines) {
        Windows windows = guest.windows();
        lines.add("");
        lines.add("the guest is " + (guest.strict() ? "strict" : "lazy") + ": from unmap to the submission of its"
                + " invalidation, " + Figures.count(windows.count()) + " times");
        lines.add("  median " + micros(windows.percentileNanos(50)) + ", 90 % " + micros(windows.percentileNanos(90))
                + ", 99 % " + micros(windows.percentileNanos(99)) + ", longest " + micros(windows.longestNanos())
                + "; at most " + Figures.count(Math.round(windows.mostStale()), "stale mapping") + " at a time");
    }

    private static String micros(long nanos) {
        return String.format(Locale.ROOT, "%,.0f us", nanos / 1e3);
    }

    private static void joined(LogReport.Joined joined, List<String> lines) {
        Shares shares = joined.check().shares();
        lines.add("");
        lines.add("joined by " + Figures.count(joined.check().pairs(), "invalidation") + ", "
                + Figures.count(joined.check().unasked()) + " more in the emulator's log only"
                + joined.check()
                        .stopped()
                        .map(reason -> "; not joined from there on: " + reason)
                        .orElse(""));
        lines.add("translations by how many addresses the logs leave open: " + share(shares, true));
        lines.add("  and with a fault as one more value: " + share(shares, false));
    }

    private static String share(Shares shares, boolean addresses) {
        List<String> names = List.of("", "one", "two", "more");
        return IntStream.rangeClosed(1, 3)
                .mapToObj(count -> {
                    long number = addresses ? shares.ofAddresses(count) : shares.ofValues(count);
                    double percent = shares.total() == 0 ? 0 : 100.0 * number / shares.total();
                    return String.format(Locale.ROOT, "%s %.2f %% (%,d)", names.get(count), percent, number);
                })
                .collect(Collectors.joining(", "));
    }

    private static Table table(Tally tally) {
        return new Table(
                List.of(
                        Column.left("rule"),
                        Column.left("takes"),
                        Column.right("judged"),
                        Column.right("not known"),
                        Column.right("broken")),
                Arrays.stream(Rule.values())
                        .filter(rule -> tally.judged(rule) + tally.unjudged(rule) > 0)
                        .map(rule -> List.of(
                                rule.toString(),
                                rule.evidence().toString().toLowerCase(Locale.ROOT),
                                Figures.count(tally.judged(rule)),
                                Figures.count(tally.unjudged(rule)),
                                Figures.count(tally.broken(rule))))
                        .toList());
    }

    private static void breach(LogReport report, Breach breach, List<String> lines) {
        lines.add("");
        lines.add("BROKEN  " + breach.rule() + ": " + breach.rule().sentence());
        lines.add("  " + place(report, breach) + ": " + breach.seen());
        if (!breach.allowed().isEmpty()) {
            lines.add("  allowed: " + String.join(", or ", breach.allowed()));
        }
    }

    /** The file and the line of a breach. */
    static String place(LogReport report, Breach breach) {
        return file(report, breach.side()) + ":" + breach.event().at().line();
    }

    /** The file that a side wrote. */
    static String file(LogReport report, Side side) {
        return report.logs().stream()
                .filter(log -> log.side() == side)
                .map(log -> Home.shown(log.source().path()).toString())
                .findFirst()
                .orElse(side.toString());
    }

    private static void explained(Explained explained, List<String> lines) {
        lines.add("");
        lines.add("the shortest part of the logs that breaks "
                + explained.explanation().breach().rule() + ":");
        explained.lines().forEach(line -> lines.add("  " + line));
        explained.file().ifPresent(file -> {
            lines.add("");
            lines.addAll(explained.lanes());
            lines.add("  ./viommu replay " + Home.shown(file));
        });
    }

    private static String opinion(SecondOpinion opinion) {
        return "TLC, " + Figures.count(opinion.events(), "event") + " from line "
                + opinion.first().guest() + " of the guest's log and line "
                + opinion.first().emulator() + " of the emulator's: " + verdict(opinion.tlc())
                + (opinion.agrees() || opinion.tlc() instanceof TlcVerdict.Inconclusive
                        ? ""
                        : "; JAVA AND TLC DIFFER: Java says that " + (opinion.java() ? "nothing" : "something")
                                + " is broken here");
    }

    /** On one line. */
    static String verdict(TlcVerdict verdict) {
        if (verdict instanceof TlcVerdict.Accepted accepted) {
            return "accepted, " + Figures.count(accepted.states(), "state");
        }
        if (verdict instanceof TlcVerdict.Refused refused) {
            return "refused: no order of the two logs explains line " + refused.emulatorLine()
                    + " of the emulator's log after line " + refused.guestLine() + " of the guest's";
        }
        return "inconclusive: " + ((TlcVerdict.Inconclusive) verdict).reason();
    }

    private static String verdict(Traced traced) {
        Tally tally = traced.report().tally();
        return switch (traced.exit()) {
            case AS_EXPECTED -> "AS EXPECTED: nothing is broken";
            case DIFFERS ->
                traced.report().broken() == 0
                        ? "NOT AS EXPECTED: TLC refuses what Java accepts"
                        : "NOT AS EXPECTED: " + Figures.count(traced.report().broken(), "event") + " broke "
                                + tally.broken().stream().map(Rule::toString).collect(Collectors.joining(", "));
            default -> "INCONCLUSIVE: nothing is broken, and too little could be judged";
        };
    }
}
