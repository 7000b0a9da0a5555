package viommu.ci.report;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import viommu.ci.claim.Claim;
import viommu.ci.claim.Comparison;
import viommu.ci.claim.Counts;
import viommu.ci.claim.EngineName;
import viommu.ci.claim.Enlargement;
import viommu.ci.claim.Exit;
import viommu.ci.claim.Recording;
import viommu.ci.claim.Run;
import viommu.ci.claim.Standing;
import viommu.ci.claim.Subject;
import viommu.ci.claim.Trial;
import viommu.ci.claim.Verdict;

/** What follows from a report. */
public final class Judgement {
    private final Report report;
    private final List<Cell> verdicts = new ArrayList<>();
    private final List<Cell> defects = new ArrayList<>();
    private final List<String> disagreements = new ArrayList<>();

    public Judgement(Report report) {
        this.report = report;
        for (Part part : report.parts()) {
            part.configurations().forEach(c -> {
                c.expected().keySet().forEach(p -> verdicts.add(Cell.of(report, part, c, p)));
                disagreement(Subject.clean(part.protocol(), c.name())).ifPresent(disagreements::add);
            });
            part.defects().forEach(d -> defects.add(Cell.of(report, part, d)));
        }
        Stream.concat(verdicts.stream(), defects.stream())
                .forEach(cell -> lengths(cell).ifPresent(disagreements::add));
    }

    /** The properties of the configurations. */
    public List<Cell> verdicts() {
        return verdicts;
    }

    /** The defects. */
    public List<Cell> defects() {
        return defects;
    }

    /** Where engines that look at the same graph do not see the same, a sentence each. */
    public List<String> disagreements() {
        return disagreements;
    }

    private Optional<String> disagreement(Subject subject) {
        List<Run> complete = report.runs().stream()
                .filter(r -> r.subject().equals(subject)
                        && r.counts().isPresent()
                        && r.what().equals("all states"))
                .toList();
        for (Run run : complete) {
            Run first = complete.get(0);
            Counts counts = run.counts().orElseThrow();
            if (!counts.sameGraph(first.counts().orElseThrow())) {
                return Optional.of(subject + ": " + first.engine() + " sees "
                        + first.counts().get() + ", " + run.engine() + " sees " + counts);
            }
        }
        return Optional.empty();
    }

    /** Both search breadth first, so both find the shortest. */
    private static Optional<String> lengths(Cell cell) {
        Optional<Integer> explorer = cell.of(EngineName.EXPLORER).flatMap(Claim::length);
        Optional<Integer> tlc = cell.of(EngineName.TLC).flatMap(Claim::length);
        return explorer.isPresent() && tlc.isPresent() && !explorer.equals(tlc)
                ? Optional.of(cell.subject() + ", " + cell.property() + ": the shortest counterexample has "
                        + explorer.get() + " steps for the explorer and " + tlc.get() + " for TLC")
                : Optional.empty();
    }

    /** Everything that is not as expected or not decided, a sentence each; what was not decided because the user stopped it, once. */
    public List<String> problems() {
        List<String> problems = new ArrayList<>(disagreements);
        boolean stopped = report.interruption().isPresent();
        Stream.concat(verdicts.stream(), defects.stream())
                .filter(cell -> !stopped || cell.standing() == Standing.DIFFERS)
                .flatMap(Cell::problems)
                .forEach(problems::add);
        report.comparisons().stream()
                .filter(c -> c.result() != Comparison.Result.EQUAL)
                .filter(c -> !stopped || c.result() == Comparison.Result.DIFFERENT)
                .forEach(c -> problems.add(c.toString()));
        report.enlargements().stream()
                .filter(e -> stopped ? e.exit() == Exit.DIFFERS : e.exit() != Exit.AS_EXPECTED)
                .forEach(e -> problems.add(e.toString()));
        report.trials().stream()
                .filter(t -> t.exit() != Exit.AS_EXPECTED)
                .forEach(t -> problems.add(t + "; " + t.command()));
        report.recordings().stream()
                .filter(r -> r.exit() != Exit.AS_EXPECTED)
                .forEach(r -> problems.add(r + "; " + r.command()));
        if (!stopped) {
            notCompared().forEach(s -> problems.add(s + ": model and specification were not compared"));
        }
        report.cases().stream().filter(c -> !c.reproduced()).forEach(c -> problems.add(c.file() + ": " + c.sentence()));
        report.found().stream().filter(c -> !c.reproduced()).forEach(c -> problems.add(c.file() + ": " + c.sentence()));
        report.corpusProblem().filter(problem -> !stopped).ifPresent(problems::add);
        report.interruption().ifPresent(problems::add);
        return problems;
    }

    /** What should have been compared with its specification, and of which nothing came. */
    List<Subject> notCompared() {
        if (!report.engines().contains(EngineName.BRIDGE)) {
            return List.of();
        }
        return report.parts().stream()
                .flatMap(part -> part.configurations().stream().map(c -> Subject.clean(part.protocol(), c.name())))
                .filter(s ->
                        report.comparisons().stream().noneMatch(c -> c.subject().equals(s)))
                .toList();
    }

    /** What was skipped and why, a sentence each. */
    public List<String> skipped() {
        return Stream.concat(
                        report.claims().stream()
                                .filter(c -> c.verdict() == Verdict.SKIPPED)
                                .map(c -> c.subject().protocol() + " " + c.property() + " by " + c.engine() + ": "
                                        + c.detail()),
                        report.trials().stream()
                                .filter(t -> !t.tried() && t.exit() == Exit.AS_EXPECTED)
                                .map(Trial::toString))
                .distinct()
                .toList();
    }

    long count(List<Cell> cells, Standing standing) {
        return cells.stream().filter(cell -> cell.standing() == standing).count();
    }

    /** An interruption makes it inconclusive whatever was found until then. */
    public Exit exit() {
        if (report.interruption().isPresent()) {
            return Exit.INCONCLUSIVE;
        }
        Stream<Exit> cells = Stream.concat(verdicts.stream(), defects.stream())
                .map(Cell::standing)
                .map(Standing::exit);
        Stream<Exit> compared =
                report.comparisons().stream().map(c -> c.result().exit());
        Stream<Exit> others = Stream.of(
                        report.enlargements().stream().map(Enlargement::exit),
                        report.trials().stream().map(Trial::exit),
                        report.recordings().stream().map(Recording::exit))
                .flatMap(exits -> exits);
        boolean differs = !disagreements.isEmpty()
                || Stream.concat(report.cases().stream(), report.found().stream())
                        .anyMatch(c -> !c.reproduced());
        boolean missing = report.corpusProblem().isPresent() || !notCompared().isEmpty();
        return Exit.of(Stream.concat(
                Stream.concat(cells, Stream.concat(compared, others)),
                Stream.of(differs ? Exit.DIFFERS : Exit.AS_EXPECTED, missing ? Exit.INCONCLUSIVE : Exit.AS_EXPECTED)));
    }
}
