package viommu.ci.sarif;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import viommu.ci.claim.Claim;
import viommu.ci.claim.Comparison;
import viommu.ci.claim.Enlargement;
import viommu.ci.claim.Exit;
import viommu.ci.claim.Standing;
import viommu.ci.claim.Subject;
import viommu.ci.claim.Trial;
import viommu.ci.home.Versions;
import viommu.ci.outcome.Outcome;
import viommu.ci.outcome.Outcome.Result;
import viommu.ci.report.Cell;
import viommu.ci.report.Judgement;
import viommu.ci.report.Part;
import viommu.ci.report.Report;
import viommu.ci.report.ReportOutcomes;
import viommu.ci.report.SavedCaseResult;
import viommu.model.protocol.Property;
import viommu.model.protocol.Protocols;

/** A report of {@code verify} for code scanning: an alarm for each property of which not all engines say what is expected. */
public final class ReportSarif {
    /** That model and specification are one graph. */
    static final String ONE_GRAPH = "/ModelIsSpecification";

    /** That a larger scope shows nothing new. */
    static final String LARGER = "/SameAtLargerScope";

    static final Rule AGREEMENT = new Rule(
            "engines/Agree",
            "Engines that look at the same graph see the same.",
            "One of the engines is wrong, or model and specification differ: ./viommu model-check --bridge tells.");
    static final Rule IMPLEMENTATION = new Rule(
            "implementations/AsKnown",
            "An implementation breaks the contract as it is known to, and not otherwise.",
            "The command in the message shows the schedule. What is known is in adapters/expectations.");

    private final Report report;
    private final SpecPlaces places;
    private final Judgement judgement;

    private ReportSarif(Report report, Path root) {
        this.report = report;
        this.places = new SpecPlaces(root);
        this.judgement = new Judgement(report);
    }

    /** @param root the project's folder */
    public static SarifLog of(Report report, Path root) {
        ReportSarif sarif = new ReportSarif(report, root);
        return new SarifLog(
                "verify",
                report.header().commandLine(),
                Versions.viommu(),
                sarif.judgement.exit(),
                sarif.rules(),
                sarif.alarms(),
                sarif.inconclusive());
    }

    private List<Rule> rules() {
        List<Rule> rules = new ArrayList<>();
        report.parts().forEach(part -> rules.addAll(rules(part)));
        rules.add(AGREEMENT);
        rules.add(IMPLEMENTATION);
        rules.addAll(TraceSarif.rules());
        rules.add(SavedCaseAlarm.RULE);
        return rules;
    }

    private static List<Rule> rules(Part part) {
        String protocol = part.protocol();
        List<Rule> rules = new ArrayList<>();
        for (String property : part.properties()) {
            String sentence = Protocols.all().stream()
                    .filter(p -> p.name().equals(protocol))
                    .map(p -> p.property(property))
                    .map(Property::sentence)
                    .findFirst()
                    .orElse(property);
            rules.add(
                    new Rule(
                            protocol + "/" + property,
                            sentence,
                            sentence
                                    + " The verdict differs from what is expected of the configuration. The command in the"
                                    + " message shows the counterexample; docs/read-a-counterexample.md tells how to read it."));
        }
        rules.add(new Rule(
                protocol + ONE_GRAPH,
                "The Java model of " + protocol + " and its TLA+ specification have the same states and edges.",
                "./viommu model-check --bridge shows edges that only one of them has."));
        rules.add(new Rule(
                protocol + LARGER,
                "The verdicts on " + protocol + " are the same at a scope that is one size larger.",
                "The standard scope is too small to show what the larger one shows, or a limit was too low."));
        return rules;
    }

    private List<Alarm> alarms() {
        Stream<Alarm> cells = Stream.concat(judgement.verdicts().stream(), judgement.defects().stream())
                .filter(cell -> cell.standing() == Standing.DIFFERS)
                .map(this::alarm);
        Stream<Alarm> graphs = report.comparisons().stream()
                .filter(c -> c.result() == Comparison.Result.DIFFERENT)
                .map(this::alarm);
        Stream<Alarm> scopes = report.enlargements().stream()
                .filter(e -> e.exit() == Exit.DIFFERS)
                .map(this::alarm);
        Stream<Alarm> engines = judgement.disagreements().stream().map(this::disagreement);
        Stream<Alarm> trials =
                report.trials().stream().filter(t -> t.exit() == Exit.DIFFERS).map(ReportSarif::alarm);
        Stream<Alarm> logs = report.recordings().stream().flatMap(TraceSarif::alarms);
        Stream<Alarm> saved =
                report.cases().stream().filter(c -> !c.reproduced()).map(ReportSarif::alarm);
        return Stream.of(cells, graphs, scopes, engines, trials, logs, saved)
                .flatMap(alarms -> alarms)
                .toList();
    }

    private Alarm alarm(Cell cell) {
        Subject subject = cell.subject();
        return new Alarm(
                subject.protocol() + "/" + cell.property(),
                ReportOutcomes.group(subject),
                cell.problems().collect(Collectors.joining("\n")),
                places.property(subject.protocol(), cell.property()),
                shortest(cell).map(claim -> flow(subject.protocol(), claim)).orElse(List.of()));
    }

    /** Of the counterexamples that engines found. */
    private static Optional<Claim> shortest(Cell cell) {
        return cell.claims().stream()
                .filter(claim -> !claim.steps().isEmpty())
                .min(Comparator.comparingInt(claim -> claim.steps().size()));
    }

    private List<Alarm.Stop> flow(String protocol, Claim claim) {
        List<String> steps = claim.steps();
        List<Alarm.Stop> stops = new ArrayList<>();
        for (int i = 0; i < steps.size(); i++) {
            stops.add(new Alarm.Stop((i + 1) + ": " + steps.get(i), places.step(protocol, steps.get(i))));
        }
        claim.loop().ifPresent(start -> {
            boolean stopped = start == steps.size();
            String text = stopped ? "and nothing more happens" : "and again from step " + (start + 1) + " on, for ever";
            stops.add(new Alarm.Stop(text, places.step(protocol, steps.get(stopped ? start - 1 : start))));
        });
        return stops;
    }

    private Alarm alarm(Comparison comparison) {
        String protocol = comparison.subject().protocol();
        return new Alarm(
                protocol + ONE_GRAPH,
                ReportOutcomes.group(comparison.subject()),
                comparison + "; " + comparison.command(),
                places.protocol(protocol),
                List.of());
    }

    private Alarm alarm(Enlargement enlargement) {
        String protocol = enlargement.subject().protocol();
        return new Alarm(
                protocol + LARGER,
                ReportOutcomes.group(enlargement.subject()) + " " + enlargement.scope(),
                enlargement.toString(),
                places.bounds(protocol),
                List.of());
    }

    /** The sentence begins with its subject. */
    private Alarm disagreement(String sentence) {
        Optional<Place> place = report.parts().stream()
                .map(Part::protocol)
                .filter(protocol -> sentence.startsWith(protocol + " "))
                .findFirst()
                .flatMap(places::protocol);
        return new Alarm(AGREEMENT.id(), sentence.replaceFirst(":.*", ""), sentence, place, List.of());
    }

    private static Alarm alarm(Trial trial) {
        return new Alarm(
                IMPLEMENTATION.id(),
                trial.subject(),
                trial + "; " + trial.command(),
                Optional.of(new Place("adapters/expectations/expectations.json", 1)),
                List.of());
    }

    private static Alarm alarm(SavedCaseResult saved) {
        return SavedCaseAlarm.of(saved.file(), saved.sentence());
    }

    private List<String> inconclusive() {
        return ReportOutcomes.of(report).all().stream()
                .filter(outcome -> outcome.result() == Result.INCONCLUSIVE)
                .map(ReportSarif::sentence)
                .toList();
    }

    private static String sentence(Outcome outcome) {
        return outcome.group() + " " + outcome.name() + ": " + outcome.message() + "; " + outcome.command();
    }
}
