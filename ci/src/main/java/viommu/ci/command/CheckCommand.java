package viommu.ci.command;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;
import picocli.CommandLine.ParentCommand;
import viommu.ci.check.Checked;
import viommu.ci.check.CheckedJson;
import viommu.ci.check.CheckedText;
import viommu.ci.claim.Exit;
import viommu.ci.feedback.Feedback;
import viommu.ci.feedback.Meter;
import viommu.ci.input.BadInputException;
import viommu.ci.input.Candidates;
import viommu.ci.input.CountConverter;
import viommu.ci.input.Selection;
import viommu.ci.input.SmallCountConverter;
import viommu.model.protocol.Model;
import viommu.model.protocol.Property;
import viommu.model.protocol.Protocol;
import viommu.model.protocol.Protocols;
import viommu.model.state.State;
import viommu.properties.Campaign;
import viommu.properties.CoverageGate;
import viommu.properties.Schedules;

/** A campaign of random schedules on the Java model. */
@Command(
        name = "check",
        header = "Runs random schedules, and shrinks what it finds.",
        description =
                "Takes random steps, far beyond the scope that can be explored if asked to. What violates a property is"
                        + " shrunk, shown and saved. Silence counts only when every reachable step and landmark was seen.",
        footer = {
            "  ./viommu check --protocol Viommu --defect MissingDrain",
            "  ./viommu check --protocol Viommu --config StrictSidecore --scope Iova=4 --tries 1_000_000",
            "  ./viommu check --protocol Viommu --seed 42 --shard 0/4 --json"
        })
final class CheckCommand implements Callable<Integer> {
    @Option(
            names = "--protocol",
            required = true,
            paramLabel = "NAME",
            completionCandidates = Candidates.OfProtocols.class,
            description = "The protocol.")
    private String protocol;

    @Option(
            names = "--tries",
            paramLabel = "N",
            converter = CountConverter.class,
            defaultValue = "10_000",
            description = "Schedules per configuration (default: ${DEFAULT-VALUE}).")
    private Long tries;

    @Option(
            names = "--length",
            paramLabel = "N",
            converter = SmallCountConverter.class,
            defaultValue = "" + Schedules.LENGTH,
            description = "Steps per schedule, fewer where nothing is enabled (default: ${DEFAULT-VALUE}).")
    private Integer length;

    @Option(names = "--save", paramLabel = "DIR", description = "Where violations go. Default: target/counterexamples.")
    private Optional<Path> save = Optional.empty();

    @Mixin
    private Choice choice;

    @Mixin
    private Extent extent;

    @Mixin
    private Output output;

    @ParentCommand
    private ViommuCommand viommu;

    @Override
    public Integer call() {
        extent.check();
        return check(Protocols.named(protocol));
    }

    private <S extends State> int check(Protocol<S> named) {
        Selection<S> selection = choice.of(named);
        List<Model<S>> models = selection.models();
        long start = extent.seed();
        Feedback feedback = output.feedback();
        List<Checked<S>> results = new ArrayList<>();
        for (Model<S> model : models) {
            Checked<S> checked = check(selection, model, start, feedback);
            results.add(checked);
            if (!output.isJson()) {
                if (results.size() > 1) {
                    output.lines(List.of(""));
                }
                output.lines(CheckedText.lines(checked));
            }
        }
        Exit exit = Exit.of(results.stream().map(Checked::exit));
        if (output.isJson()) {
            output.document(CheckedJson.of(selection, results));
        }
        return exit.code();
    }

    private <S extends State> Checked<S> check(Selection<S> selection, Model<S> model, long start, Feedback feedback) {
        Campaign<S> campaign = campaign(selection, model, start);
        try (Meter meter = feedback.begin(model.toString(), "schedules", tries)) {
            return Checked.of(selection, campaign, meter.schedules())
                    .savedTo(save.orElseGet(() -> viommu.home().found()));
        }
    }

    /** A part of a campaign need not see what is rare; with a defect, what is rare may be out of reach. */
    private <S extends State> Campaign<S> campaign(Selection<S> selection, Model<S> model, long start) {
        List<Property<S>> safety = selection.safety(model);
        if (safety.isEmpty()) {
            throw new BadInputException("no finite schedule violates liveness: ./viommu explore judges it");
        }
        Campaign<S> campaign = Campaign.of(model, start)
                .checking(safety)
                .withTries(tries)
                .withLength(length)
                .withShard(extent.shard());
        Campaign<S> timed = extent.maxTime().map(campaign::withTimeLimit).orElse(campaign);
        return extent.isPart() || model.defect().isPresent() ? timed : timed.withGate(CoverageGate.reachable(model));
    }
}
