package viommu.ci.trace;

import java.io.BufferedWriter;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.LongConsumer;
import viommu.adapters.logs.LogEvent;
import viommu.adapters.logs.Side;
import viommu.adapters.logs.check.Breach;
import viommu.adapters.logs.check.Rule;
import viommu.adapters.logs.explain.Explanation;
import viommu.adapters.logs.explain.Schedule;
import viommu.adapters.logs.normal.NdjsonLine;
import viommu.adapters.logs.read.Guess;
import viommu.adapters.logs.read.LogFormat;
import viommu.adapters.logs.read.LogReader;
import viommu.adapters.logs.tla.AskTlc;
import viommu.adapters.logs.tla.SecondOpinion;
import viommu.adapters.logs.trial.Half;
import viommu.adapters.logs.trial.LogReport;
import viommu.adapters.logs.trial.LogTrial;
import viommu.adapters.logs.trial.Source;
import viommu.ci.home.WholeFile;
import viommu.ci.input.BadInputException;
import viommu.counterexamples.Itf;
import viommu.counterexamples.SavedCase;
import viommu.model.protocol.UnknownNameException;
import viommu.specs.tlc.TlcOptions;

/** The logs that a user named: at most one of a guest and one of an emulator. */
public record Trace(List<Source> sources, Map<Side, Source> sides) {

    /**
     * @param formats one for all, one for each, or none
     * @throws viommu.adapters.logs.DamagedLogException if a file is no log
     */
    public static Trace of(List<Path> files, List<String> formats) {
        if (formats.size() > 1 && formats.size() != files.size()) {
            throw new BadInputException("--format: " + formats.size() + " formats for " + files.size() + " files");
        }
        List<Source> sources = new ArrayList<>();
        Map<Side, Source> sides = new EnumMap<>(Side.class);
        for (int i = 0; i < files.size(); i++) {
            Path file = files.get(i);
            LogFormat format = formats.isEmpty()
                    ? Guess.format(file)
                    : UnknownNameException.find(
                            "format",
                            formats.get(formats.size() == 1 ? 0 : i),
                            Arrays.asList(LogFormat.values()),
                            LogFormat::toString);
            Source source = new Source(file, format);
            sources.add(source);
            for (Side side : source.sides()) {
                if (sides.putIfAbsent(side, source) != null) {
                    throw new BadInputException(
                            file + ": a second log of the " + side + "; give one of the guest and one of the emulator");
                }
            }
        }
        return new Trace(sources, sides);
    }

    /** Writes every event of all files, file by file. */
    public void normalise(Path to) {
        try (BufferedWriter writer = Files.newBufferedWriter(to, StandardCharsets.UTF_8)) {
            for (Source source : sources) {
                try (LogReader reader = LogReader.open(source.path(), source.format())) {
                    for (LogEvent event = reader.next(); event != null; event = reader.next()) {
                        writer.write(NdjsonLine.text(event));
                        writer.write('\n');
                    }
                }
            }
        } catch (IOException e) {
            throw new UncheckedIOException("cannot write " + to + ": " + e.getMessage(), e);
        }
    }

    /**
     * @param svg where the timeline goes
     * @param found where explained violations go
     * @param lines told how many lines were read since it was told last
     */
    public Traced run(Optional<Path> svg, Path found, LongConsumer lines) {
        if (svg.isPresent() && !sides.containsKey(Side.GUEST)) {
            throw new BadInputException("--svg: the timeline is that of a guest's log, and there is none");
        }
        LogReport report = LogTrial.run(
                Optional.ofNullable(sides.get(Side.GUEST)), Optional.ofNullable(sides.get(Side.EMULATOR)), lines);
        svg.ifPresent(file -> Timeline.draw(report, file));
        return new Traced(report, explanations(report, found), svg, Optional.empty());
    }

    /**
     * Asks TLC, too. All events are kept in memory.
     *
     * @param lines told how many events were judged since it was told last
     */
    public Traced ask(AskTlc tlc, TlcOptions options, Traced traced, LongConsumer lines) {
        List<SecondOpinion> opinions =
                SecondOpinion.of(events(Side.GUEST), events(Side.EMULATOR), traced.report(), tlc, options, lines);
        return new Traced(traced.report(), traced.explanations(), traced.chart(), Optional.of(opinions));
    }

    private List<LogEvent> events(Side side) {
        List<LogEvent> events = new ArrayList<>();
        try (Half half = half(side)) {
            for (LogEvent event = half == null ? null : half.get(); event != null; event = half.get()) {
                events.add(event);
            }
        }
        return events;
    }

    /** Of the first breach of every rule that can be explained. */
    private List<Explained> explanations(LogReport report, Path found) {
        List<Explained> explanations = new ArrayList<>();
        long ahead = report.joined().map(joined -> joined.check().clockAhead()).orElse(0L);
        for (Rule rule : report.tally().broken()) {
            explain(report.tally().first(rule).get(0), ahead)
                    .map(explanation -> new Explained(
                            explanation, explanation.schedule().map(judged -> save(explanation, judged, found))))
                    .ifPresent(explanations::add);
        }
        return explanations;
    }

    private Optional<Explanation> explain(Breach breach, long ahead) {
        try (Half guest = half(Side.GUEST);
                Half emulator = half(Side.EMULATOR)) {
            return Explanation.of(breach, Optional.ofNullable(guest), Optional.ofNullable(emulator), ahead);
        }
    }

    /** Null if there is none. */
    private Half half(Side side) {
        return sides.containsKey(side) ? sides.get(side).open(side, lines -> {}) : null;
    }

    private static Path save(Explanation explanation, Schedule.Judged judged, Path found) {
        Breach breach = explanation.breach();
        String name = breach.rule() + "-line-" + breach.event().at().line() + Itf.SUFFIX;
        Path file = found.resolve(LogCase.PROTOCOL).resolve(name);
        SavedCase saved = LogCase.of(
                judged,
                breach.rule() + ": line " + breach.event().at().line() + " of the " + breach.side() + "'s log: "
                        + breach.seen());
        WholeFile.write(file, new String(Itf.write(saved), StandardCharsets.UTF_8));
        return file;
    }
}
