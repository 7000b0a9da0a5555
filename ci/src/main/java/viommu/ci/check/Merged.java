package viommu.ci.check;

import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import viommu.ci.home.Home;
import viommu.ci.input.BadInputException;
import viommu.ci.input.Selection;
import viommu.model.protocol.Action;
import viommu.model.protocol.Configuration;
import viommu.model.protocol.Model;
import viommu.model.protocol.Property;
import viommu.model.protocol.Protocol;
import viommu.model.protocol.Protocols;
import viommu.model.protocol.Trace;
import viommu.model.protocol.UnknownNameException;
import viommu.model.state.State;
import viommu.properties.Campaign;
import viommu.properties.CampaignResult;
import viommu.properties.Coverage;
import viommu.properties.CoverageGate;
import viommu.properties.Shard;
import viommu.properties.Violation;

/**
 * The shards of one check, put together from what each of them wrote: what the whole would have found, and its gate. The steps of
 * every counterexample are taken again.
 *
 * @param all one for each configuration
 */
public record Merged<S extends State>(Selection<S> selection, List<Checked<S>> all) {

    /** @throws BadInputException unless they are all the shards of one check, each once */
    public static Merged<?> of(List<Path> files) {
        Shards shards = Shards.read(files);
        return of(Protocols.named(shards.any().protocol()), shards);
    }

    private static <S extends State> Merged<S> of(Protocol<S> protocol, Shards shards) {
        CheckDocument any = shards.any();
        Selection<S> selection = Selection.of(
                protocol,
                any.configurations().stream()
                        .map(CheckDocument.Part::configuration)
                        .toList(),
                Optional.ofNullable(any.defect()),
                any.asked(),
                any.configurations().get(0).scope());
        List<Checked<S>> all = new ArrayList<>();
        for (int c = 0; c < selection.configurations().size(); c++) {
            all.add(merged(selection, selection.configurations().get(c), shards, c));
        }
        return new Merged<>(selection, all);
    }

    private static <S extends State> Checked<S> merged(
            Selection<S> selection, Configuration configuration, Shards shards, int number) {
        Model<S> model = selection.model(configuration);
        Campaign<S> campaign = Campaign.of(model, 0);
        Campaign<S> whole = model.defect().isPresent() ? campaign : campaign.withGate(CoverageGate.reachable(model));
        List<CampaignResult<S>> results = new ArrayList<>();
        shards.byFile().forEach((file, document) -> {
            try {
                results.add(result(whole, document.configurations().get(number)));
            } catch (IllegalArgumentException | IndexOutOfBoundsException | UnknownNameException e) {
                throw new BadInputException(Home.shown(file) + ": " + e.getMessage());
            }
        });
        try {
            return Checked.of(selection, CampaignResult.merge(results));
        } catch (IllegalArgumentException e) {
            throw new BadInputException(configuration.name() + ": " + e.getMessage());
        }
    }

    private static <S extends State> CampaignResult<S> result(Campaign<S> whole, CheckDocument.Part part) {
        Protocol<S> protocol = whole.model().protocol();
        List<Property<S>> properties = new ArrayList<>();
        part.properties().forEach(name -> properties.add(protocol.property(name)));
        Campaign<S> campaign = whole.checking(properties)
                .withTries(part.tries())
                .withLength(part.length())
                .withSeed(part.seed())
                .withShard(Shard.parse(part.shard()));
        Map<String, Violation<S>> violations = new LinkedHashMap<>();
        part.violations().forEach(failure -> violations.put(failure.property(), violation(campaign, failure)));
        return new CampaignResult<>(
                campaign,
                part.end(),
                new Coverage(part.schedules(), part.stepsTaken(), part.stepsTaken(), part.steps(), part.landmarks()),
                Duration.ofMillis(Math.round(part.seconds() * 1000)),
                violations,
                List.of());
    }

    private static <S extends State> Violation<S> violation(Campaign<S> campaign, CheckDocument.Failure failure) {
        Model<S> model = campaign.model();
        Property<S> property = model.protocol().property(failure.property());
        List<Action<S>> actions =
                failure.actions().stream().<Action<S>>map(model::action).toList();
        Trace<S> trace = Trace.of(model, model.initialStates().get(failure.initial()), actions);
        boolean violates = trace.violation(property)
                .filter(shortest -> shortest.length() == actions.size())
                .isPresent();
        if (!violates) {
            throw new IllegalArgumentException(
                    "its counterexample to " + property.name() + " does not violate it with its last step");
        }
        return new Violation<>(property, campaign.seed(), failure.attempt(), failure.originalLength(), trace);
    }
}
