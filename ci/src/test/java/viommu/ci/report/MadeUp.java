package viommu.ci.report;

import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import viommu.ci.claim.Claim;
import viommu.ci.claim.Comparison;
import viommu.ci.claim.Comparison.Graph;
import viommu.ci.claim.Comparison.Result;
import viommu.ci.claim.Counts;
import viommu.ci.claim.EngineName;
import viommu.ci.claim.Enlargement;
import viommu.ci.claim.Exit;
import viommu.ci.claim.Recording;
import viommu.ci.claim.Recording.Breach;
import viommu.ci.claim.Recording.Line;
import viommu.ci.claim.Recording.Ruling;
import viommu.ci.claim.Run;
import viommu.ci.claim.Subject;
import viommu.ci.claim.Trial;
import viommu.ci.claim.Verdict;
import viommu.model.protocol.Configuration;
import viommu.model.protocol.Configuration.Expectation;
import viommu.model.protocol.Defect;

/** Reports that no engine made: a protocol that rings a bell, strictly or lazily. */
public final class MadeUp {
    public static final Subject STRICT = Subject.clean("Bell", "Strict");
    static final Subject LAZY = Subject.clean("Bell", "Lazy");
    static final Subject MUFFLED = new Subject("Bell", "Strict", Optional.of("Muffled"));
    public static final String SAFE = "NoDoubleRing";
    static final String RUNG = "RungIsHeard";
    static final String LIVE = "EventuallySilent";

    private final List<Claim> claims = new ArrayList<>();
    private final List<Run> runs = new ArrayList<>();
    private final List<Comparison> comparisons = new ArrayList<>();
    private final List<Enlargement> enlargements = new ArrayList<>();
    private final List<EngineName> engines =
            new ArrayList<>(List.of(EngineName.EXPLORER, EngineName.TLC, EngineName.JQWIK));
    private final List<SavedCaseResult> cases =
            new ArrayList<>(List.of(new SavedCaseResult("counterexamples/Bell/a.itf.json", true, "violates")));
    private final List<Defect> defects =
            new ArrayList<>(List.of(new Defect("Muffled", "Ring", "the bell is muffled", List.of(), "Strict", RUNG)));
    private final List<Trial> trials = new ArrayList<>();
    private final List<Recording> recordings = new ArrayList<>();
    private Optional<String> interruption = Optional.empty();

    /** All is as it should be. */
    public static MadeUp asExpected() {
        return new MadeUp()
                .saying(STRICT, SAFE, EngineName.EXPLORER, Verdict.HOLDS)
                .saying(STRICT, SAFE, EngineName.TLC, Verdict.HOLDS)
                .saying(STRICT, SAFE, EngineName.JQWIK, Verdict.NOT_FOUND)
                .saying(STRICT, RUNG, EngineName.EXPLORER, Verdict.HOLDS)
                .saying(STRICT, RUNG, EngineName.TLC, Verdict.HOLDS)
                .saying(STRICT, RUNG, EngineName.JQWIK, Verdict.NOT_FOUND)
                .saying(STRICT, LIVE, EngineName.TLC, Verdict.SKIPPED)
                .saying(LAZY, SAFE, EngineName.EXPLORER, Verdict.VIOLATED)
                .saying(LAZY, SAFE, EngineName.TLC, Verdict.VIOLATED)
                .saying(LAZY, SAFE, EngineName.JQWIK, Verdict.VIOLATED)
                .saying(MUFFLED, RUNG, EngineName.EXPLORER, Verdict.VIOLATED)
                .saying(MUFFLED, RUNG, EngineName.TLC, Verdict.VIOLATED)
                .saying(MUFFLED, RUNG, EngineName.JQWIK, Verdict.VIOLATED)
                .seeing(STRICT, EngineName.EXPLORER, graph(1_234, 5_678, 9, "Muffle"))
                .seeing(STRICT, EngineName.TLC, graph(1_234, 6_000, 9, "Muffle"))
                .seeing(LAZY, EngineName.EXPLORER, graph(77, 99, 5))
                .seeing(LAZY, EngineName.TLC, graph(77, 100, 5));
    }

    /** Instead of what that engine said before. */
    public MadeUp saying(Subject subject, String property, EngineName engine, Verdict verdict) {
        claims.removeIf(c -> c.subject().equals(subject)
                && c.property().equals(property)
                && c.engine().equals(engine));
        String detail = switch (verdict) {
            case SKIPPED -> "liveness is for --profile full";
            case INCONCLUSIVE -> "out of memory";
            case HOLDS, VIOLATED, NOT_FOUND -> "";
        };
        Claim claim = new Claim(subject, property, engine, verdict, detail, "./viommu again");
        Claim counted = engine.equals(EngineName.JQWIK) ? claim.withSchedules(500) : claim;
        claims.add(verdict == Verdict.VIOLATED ? counted.withLength(4) : counted);
        return this;
    }

    /** The explorer finds that what should come never does: four steps, of which so many lead to those that are repeated. */
    MadeUp looping(int start) {
        claims.add(new Claim(
                STRICT,
                LIVE,
                EngineName.EXPLORER,
                Verdict.VIOLATED,
                Optional.empty(),
                List.of("Ring", "Hear", "Ring", "Muffle"),
                Optional.of(start),
                Optional.empty(),
                "",
                "./viommu again"));
        return this;
    }

    MadeUp silencing(EngineName engine) {
        claims.removeIf(c -> c.engine().equals(engine));
        return this;
    }

    MadeUp seeing(Subject subject, EngineName engine, Counts counts) {
        runs.removeIf(r -> r.subject().equals(subject) && r.engine().equals(engine));
        runs.add(new Run(
                subject,
                engine,
                "all states",
                Optional.of(counts),
                Duration.ofMillis(1_250),
                Map.of(),
                "./viommu again"));
        return this;
    }

    /** The graph of the model, and the specification's with so many more edges. */
    MadeUp comparing(Subject subject, Result result, long moreEdges) {
        Graph graph = new Graph(1_234, 5_000, "00ff00ff00ff00ff00ff00ff00ff00ff");
        Graph other =
                new Graph(1_234, 5_000 + moreEdges, "00ff00ff00ff00ff00ff00ff00ff0" + "%03x".formatted(moreEdges));
        comparisons.add(new Comparison(
                subject,
                "Bells=2",
                result,
                Optional.of(graph),
                result == Result.INCONCLUSIVE ? Optional.empty() : Optional.of(moreEdges == 0 ? graph : other),
                result == Result.EQUAL ? "" : "the reason",
                List.of(),
                Duration.ofMillis(1_250),
                "./viommu again"));
        return this;
    }

    /** As many more defects, each found by the explorer in words that are not short. */
    public MadeUp withDefects(int number) {
        for (int n = 0; n < number; n++) {
            Defect defect = new Defect("Muffled" + n, "Ring", "the bell is muffled", List.of(), "Strict", RUNG);
            defects.add(defect);
            claims.add(new Claim(
                    Subject.defective("Bell", defect),
                    RUNG,
                    EngineName.EXPLORER,
                    Verdict.VIOLATED,
                    "muffled ".repeat(200),
                    "./viommu again"));
        }
        return this;
    }

    /** The explorer says something with these words about the safe property. */
    public MadeUp remarking(String detail) {
        claims.add(new Claim(STRICT, SAFE, EngineName.BRIDGE, Verdict.HOLDS, detail, "./viommu again"));
        return this;
    }

    /** The bridge is among those who were asked. */
    MadeUp withBridge() {
        engines.add(EngineName.BRIDGE);
        return this;
    }

    public MadeUp replaying(SavedCaseResult result) {
        cases.add(result);
        return this;
    }

    public MadeUp interrupted() {
        interruption = Optional.of("interrupted: 3 of 9 checks were finished");
        return this;
    }

    /** The explorer has seen 5,000 states there, and TLC too if all is as expected. */
    MadeUp enlarging(Subject subject, Exit exit, String detail) {
        enlargements.add(new Enlargement(
                subject,
                "Bells=3",
                exit,
                Optional.of(graph(5_000, 9_000, 11)),
                Optional.of(graph(5_000, 9_001, 11)).filter(c -> exit == Exit.AS_EXPECTED),
                detail,
                Duration.ofSeconds(2),
                "./viommu again"));
        return this;
    }

    /** An implementation with so many new findings; it was not there if it has no version. */
    public MadeUp trying(String version, Exit exit, long news, String detail) {
        boolean tried = !version.isEmpty();
        trials.add(new Trial(
                "qemu:bell",
                version,
                tried,
                exit,
                tried ? 5_000 : 0,
                news,
                tried ? 2 : 0,
                0,
                detail,
                Duration.ofSeconds(2),
                "./viommu again",
                List.of()));
        return this;
    }

    /** Logs of bells, of which so many rings break a rule; they could not be read to the end if there is a doubt. */
    public MadeUp tracing(long broken, String doubt) {
        Breach breach = new Breach(
                new Line("bell.log", 7, "ring"),
                "a ring",
                List.of(new Line("bell.log", 3, "strike")),
                "./viommu again");
        Exit exit = broken > 0 ? Exit.DIFFERS : doubt.isEmpty() ? Exit.AS_EXPECTED : Exit.INCONCLUSIVE;
        Ruling ruling =
                new Ruling("MapIsFree", "bells are free", 10, 1, broken, "", broken > 0 ? List.of(breach) : List.of());
        recordings.add(new Recording(
                "bells-1.2",
                exit,
                1_000,
                List.of(ruling),
                doubt.isEmpty() ? List.of() : List.of(doubt),
                Duration.ofSeconds(2),
                "./viommu again"));
        return this;
    }

    static Counts graph(long states, long transitions, int depth, String... neverEnabled) {
        return new Counts(states, transitions, depth, Optional.of(List.of(neverEnabled)));
    }

    public Report report() {
        Map<String, Expectation> strict = new LinkedHashMap<>();
        strict.put(SAFE, Expectation.HOLDS);
        strict.put(RUNG, Expectation.HOLDS);
        strict.put(LIVE, Expectation.HOLDS);
        Part part = new Part(
                "Bell",
                List.of(SAFE, RUNG, LIVE),
                List.of(
                        new Configuration("Strict", Map.of(), strict),
                        new Configuration("Lazy", Map.of(), Map.of(SAFE, Expectation.VIOLATED))),
                defects);
        Header header = new Header(
                "./viommu verify",
                "quick",
                42,
                Map.of("viommu", "1"),
                2,
                Instant.parse("2026-01-01T00:00:00Z"),
                Duration.ofSeconds(90));
        return new Report(
                header,
                engines,
                List.of(part),
                claims,
                runs,
                comparisons,
                enlargements,
                trials,
                recordings,
                cases,
                Optional.empty(),
                interruption,
                List.of());
    }
}
