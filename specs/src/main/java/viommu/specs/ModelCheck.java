package viommu.specs;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import viommu.model.explorer.Exploration.Verdict;
import viommu.model.protocol.Configuration;
import viommu.model.protocol.Model;
import viommu.model.protocol.Trace;
import viommu.model.protocol.UnknownNameException;
import viommu.model.state.State;
import viommu.specs.tlc.TlcResult;

/**
 * What TLC says of a protocol under one configuration, scope and at most one defect.
 *
 * @param judgements one for {@link Configs#TYPE_OK} and each property that applies; with a defect, for each property looked at
 * @param deadlock the way to a state without successor, if one was reached where none is allowed
 * @param runs what each run said, by configuration file, in the order of the runs
 * @param problems what else is wrong, each on one line; not empty means inconclusive
 */
public record ModelCheck<S extends State>(
        Model<S> model,
        List<Judgement<S>> judgements,
        Optional<Trace<S>> deadlock,
        Map<String, TlcResult> runs,
        List<String> problems) {

    /** @throws UnknownNameException if the property was not looked at */
    public Judgement<S> of(String property) {
        return UnknownNameException.find("judged property", property, judgements, Judgement::property);
    }

    public Verdict verdict(String property) {
        return of(property).verdict();
    }

    /** The run that sees all states; absent with a defect. */
    public Optional<TlcResult> exhaustive() {
        String file = new Configs(model.protocol(), model.scope())
                .exhaustive(model.configuration())
                .name();
        return Optional.ofNullable(runs.get(file));
    }

    /** Whether something was not decided. A deadlock leaves the question open what lies behind it. */
    public boolean isInconclusive() {
        return !problems.isEmpty()
                || deadlock.isPresent()
                || judgements.isEmpty()
                || judgements.stream().anyMatch(j -> j.verdict() == Verdict.INCONCLUSIVE);
    }

    /**
     * The judgements that are not what they should be. With a defect nothing is expected to hold, and only the property of the
     * defect, under its configuration, is expected to be violated.
     */
    public List<Judgement<S>> differing() {
        return judgements.stream()
                .filter(j ->
                        expected(j.property()).filter(e -> e != j.verdict()).isPresent())
                .toList();
    }

    private Optional<Verdict> expected(String property) {
        Configuration configuration = model.configuration();
        if (model.defect().isPresent()) {
            return model.defect()
                    .filter(d -> d.property().equals(property))
                    .filter(d -> d.configuration().equals(configuration.name()))
                    .map(d -> Verdict.VIOLATED);
        }
        boolean holds = property.equals(Configs.TYPE_OK) || configuration.shouldHold(property);
        return Optional.of(holds ? Verdict.HOLDS : Verdict.VIOLATED);
    }
}
