package viommu.ci.report.page;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import viommu.ci.claim.Claim;
import viommu.ci.claim.Counts;
import viommu.ci.claim.EngineName;
import viommu.ci.claim.Run;
import viommu.ci.claim.Standing;
import viommu.ci.claim.Subject;
import viommu.ci.claim.Verdict;
import viommu.ci.report.Cell;
import viommu.ci.report.Judgement;
import viommu.ci.report.Part;
import viommu.ci.report.Report;
import viommu.ci.report.page.View.ClaimLine;
import viommu.ci.report.page.View.Mark;
import viommu.ci.report.page.View.Row;
import viommu.ci.text.Figures;
import viommu.model.protocol.Citation;
import viommu.model.protocol.Configuration.Expectation;
import viommu.model.protocol.Defect;

/** What is said of each property of each configuration, and of each defect. */
final class Rows {
    private final Report report;
    private final Judgement judgement;
    private final List<EngineName> engines;
    private final Shelf shelf;
    private final Map<String, Part> parts;

    Rows(Report report, Judgement judgement, Shelf shelf) {
        this.report = report;
        this.judgement = judgement;
        this.shelf = shelf;
        this.engines = report.engines().stream()
                .filter(e -> report.claims().stream().anyMatch(c -> c.engine().equals(e)))
                .toList();
        this.parts = report.parts().stream().collect(Collectors.toMap(Part::protocol, part -> part));
    }

    /** The engines that make claims. */
    List<String> headings() {
        return engines.stream().map(EngineName::name).toList();
    }

    Cut<Row> verdicts(int most) {
        Cut<Cell> cells = Cut.of(judgement.verdicts(), most);
        return new Cut<>(cells.shown().stream().map(this::verdict).toList(), cells.leftOut());
    }

    Cut<Row> defects(int most) {
        Cut<Cell> cells = Cut.of(judgement.defects(), most);
        return new Cut<>(cells.shown().stream().map(this::defect).toList(), cells.leftOut());
    }

    /** What links to the row of a cell call it. */
    static String id(Cell cell) {
        Subject subject = cell.subject();
        return subject.protocol() + "-" + subject.defect().orElse(subject.configuration()) + "-" + cell.property();
    }

    private Row verdict(Cell cell) {
        Subject subject = cell.subject();
        return row(cell, List.of(subject.protocol(), subject.configuration(), cell.property()), List.of(promise(cell)));
    }

    private Row defect(Cell cell) {
        Subject subject = cell.subject();
        Optional<Defect> defect = parts.get(subject.protocol()).defects().stream()
                .filter(d -> d.name().equals(subject.defect().orElse("")))
                .findFirst();
        List<String> sentences = new ArrayList<>();
        defect.ifPresent(d -> {
            sentences.add(d.sentence());
            d.citations().forEach(citation -> sentences.add("Seen in " + source(citation)));
        });
        sentences.add(promise(cell));
        return row(
                cell,
                List.of(
                        subject.protocol(),
                        subject.configuration(),
                        subject.defect().orElse(""),
                        cell.property()),
                sentences);
    }

    private String promise(Cell cell) {
        String sentence = parts.get(cell.subject().protocol()).sentences().getOrDefault(cell.property(), "");
        return cell.property() + (sentence.isEmpty() ? "" : ": " + sentence);
    }

    private static String source(Citation citation) {
        return citation + " ("
                + citation.certainty().name().toLowerCase(Locale.ROOT).replace('_', ' ') + ")";
    }

    private Row row(Cell cell, List<String> subject, List<String> sentences) {
        return new Row(
                id(cell),
                subject,
                mark(cell, standing(cell.standing(), cell.expected())),
                engines.stream().map(engine -> said(cell, engine)).toList(),
                cell.shortest().map(n -> Integer.toString(n)).orElse("-"),
                sentences.stream().map(Cut::text).toList(),
                cell.claims().stream().map(claim -> line(cell, claim)).toList(),
                shelf.idOf(cell.subject(), cell.property()));
    }

    private static Mark said(Cell cell, EngineName engine) {
        return cell.of(engine).map(claim -> mark(cell, claim)).orElse(new Mark("-", "none"));
    }

    private ClaimLine line(Cell cell, Claim claim) {
        return new ClaimLine(
                claim.engine().name(), mark(cell, claim), figures(claim), Cut.text(claim.detail()), claim.command());
    }

    private String figures(Claim claim) {
        List<String> figures = new ArrayList<>();
        claim.length().ifPresent(n -> figures.add(Figures.count(n, "step")));
        claim.schedules().ifPresent(n -> figures.add(Figures.count(n, "schedule")));
        List<String> states = report.runs(claim.subject(), claim.engine()).stream()
                .filter(run -> (claim.command() + " ").startsWith(run.command() + " "))
                .map(Rows::states)
                .distinct()
                .toList();
        // One command may stand for several runs: then it is not known here which of them made the claim.
        if (states.size() == 1 && !states.get(0).isEmpty()) {
            figures.add(states.get(0));
        }
        return String.join(", ", figures);
    }

    private static String states(Run run) {
        return run.counts()
                .map(Counts::states)
                .or(() -> Optional.ofNullable(run.facts().get(Run.STATES)).map(Long::parseLong))
                .map(states -> Figures.count(states, "state"))
                .orElse("");
    }

    static Mark mark(Cell cell, String words) {
        return new Mark(words, style(cell.standing(), cell.expected()));
    }

    private static Mark mark(Cell cell, Claim claim) {
        Standing standing = Standing.of(cell.expected(), claim.verdict());
        String style = claim.verdict() == Verdict.SKIPPED ? "skipped" : style(standing, cell.expected());
        return new Mark(claim.verdict().toString(), style);
    }

    private static String style(Standing standing, Expectation expected) {
        return switch (standing) {
            case AS_EXPECTED -> expected == Expectation.HOLDS ? "holds" : "violated";
            case DIFFERS -> "differs";
            case INCONCLUSIVE -> "open";
            case SKIPPED -> "skipped";
        };
    }

    private static String standing(Standing standing, Expectation expected) {
        boolean holds = expected == Expectation.HOLDS;
        return switch (standing) {
            case AS_EXPECTED -> holds ? "holds" : "violated, as expected";
            case DIFFERS -> "DIFFERS: should " + (holds ? "hold" : "be violated");
            case INCONCLUSIVE -> "inconclusive: should " + (holds ? "hold" : "be violated");
            case SKIPPED -> "skipped";
        };
    }
}
