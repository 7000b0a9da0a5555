package viommu.ci.trace;

import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;
import viommu.adapters.logs.LogEvent;
import viommu.adapters.logs.Side;
import viommu.adapters.logs.check.Breach;
import viommu.adapters.logs.check.Rule;
import viommu.adapters.logs.explain.SubLog;
import viommu.adapters.logs.normal.NdjsonLine;
import viommu.adapters.logs.tla.SecondOpinion;
import viommu.adapters.logs.tla.TlcVerdict;
import viommu.adapters.logs.trial.LogReport;
import viommu.ci.claim.Recording;
import viommu.ci.claim.Recording.Line;
import viommu.ci.claim.Recording.Ruling;
import viommu.ci.home.Home;

/** The same as plain data, for reports. */
public final class Recorded {
    /** What TLC is asked, as {@code TraceContract.tla} calls it. */
    private static final String ACCEPTED = "LogAccepted";

    private static final String ACCEPTED_SENTENCE =
            "There is an order of the two logs that keeps the contract, and TLC finds it, piece by piece.";

    private final Traced traced;
    private final LogReport report;

    private Recorded(Traced traced) {
        this.traced = traced;
        this.report = traced.report();
    }

    /** All rules that logs can be held against, with what each says. */
    public static Map<String, String> rules() {
        Map<String, String> rules = new LinkedHashMap<>();
        Arrays.stream(Rule.values()).forEach(rule -> rules.put(rule.toString(), rule.sentence()));
        rules.put(ACCEPTED, ACCEPTED_SENTENCE);
        return rules;
    }

    /**
     * @param name what the logs are called
     * @param time that it took
     * @param command what does the same alone
     */
    public static Recording of(String name, Traced traced, Duration time, String command) {
        Recorded recorded = new Recorded(traced);
        return new Recording(
                name, traced.exit(), recorded.linesRead(), recorded.rulings(), recorded.doubts(), time, command);
    }

    /** A file that both sides are in counts once. */
    private long linesRead() {
        Map<Path, Long> lines = new HashMap<>();
        report.logs().forEach(log -> lines.put(log.source().path(), log.counts().lines()));
        return lines.values().stream().mapToLong(Long::longValue).sum();
    }

    private List<Ruling> rulings() {
        Stream<Ruling> rules = Arrays.stream(Rule.values())
                .filter(rule -> report.tally().judged(rule) + report.tally().unjudged(rule) > 0)
                .map(this::ruling);
        return Stream.concat(rules, traced.tlc().stream().map(this::ruling)).toList();
    }

    private Ruling ruling(Rule rule) {
        return new Ruling(
                rule.toString(),
                rule.sentence(),
                report.tally().judged(rule),
                report.tally().unjudged(rule),
                report.tally().broken(rule),
                report.tally().withdrawn(rule).orElse(""),
                report.tally().first(rule).stream().map(this::breach).toList());
    }

    private Recording.Breach breach(Breach breach) {
        Optional<Explained> explained = traced.explanations().stream()
                .filter(one -> one.explanation().breach().equals(breach))
                .findFirst();
        return new Recording.Breach(
                line(breach.side(), breach.event().at().line(), NdjsonLine.text(breach.event())),
                breach.seen(),
                explained.map(this::part).orElse(List.of()),
                explained
                        .flatMap(Explained::file)
                        .map(file -> "./viommu replay " + Home.shown(file))
                        .orElse(""));
    }

    private List<Line> part(Explained explained) {
        SubLog log = explained.explanation().log();
        return Stream.concat(
                        log.guest().stream().map(event -> line(Side.GUEST, explained, event)),
                        log.emulator().stream().map(event -> line(Side.EMULATOR, explained, event)))
                .toList();
    }

    private Line line(Side side, Explained explained, LogEvent event) {
        return line(side, event.at().line(), explained.text(event));
    }

    private Line line(Side side, long number, String text) {
        return new Line(TracedText.file(report, side), number, side + " " + text);
    }

    /** Of TLC, as of one rule more: a piece of the logs stands for an event. */
    private Ruling ruling(List<SecondOpinion> opinions) {
        List<Recording.Breach> refused = opinions.stream()
                .filter(opinion -> opinion.tlc() instanceof TlcVerdict.Refused)
                .map(opinion -> refused((TlcVerdict.Refused) opinion.tlc()))
                .toList();
        long open = opinions.stream()
                .filter(opinion -> opinion.tlc() instanceof TlcVerdict.Inconclusive)
                .count();
        return new Ruling(ACCEPTED, ACCEPTED_SENTENCE, opinions.size() - open, open, refused.size(), "", refused);
    }

    private Recording.Breach refused(TlcVerdict.Refused refused) {
        boolean emulator = refused.emulatorLine() > 0;
        Side side = emulator ? Side.EMULATOR : Side.GUEST;
        long number = emulator ? refused.emulatorLine() : refused.guestLine();
        return new Recording.Breach(line(side, number, "line " + number), TracedText.verdict(refused), List.of(), "");
    }

    private List<String> doubts() {
        if (report.broken() > 0) {
            return List.of();
        }
        List<String> doubts = new ArrayList<>(report.notes());
        report.joined()
                .flatMap(joined -> joined.check().stopped())
                .ifPresent(reason -> doubts.add("not joined: " + reason));
        if (Arrays.stream(Rule.values()).allMatch(rule -> report.tally().judged(rule) == 0)) {
            doubts.add("nothing could be judged");
        }
        traced.tlc().stream()
                .flatMap(List::stream)
                .map(SecondOpinion::tlc)
                .filter(TlcVerdict.Inconclusive.class::isInstance)
                .forEach(verdict -> doubts.add("TLC is " + TracedText.verdict(verdict)));
        return doubts;
    }
}
