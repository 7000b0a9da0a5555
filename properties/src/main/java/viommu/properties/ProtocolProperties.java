package viommu.properties;

import java.nio.file.Path;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.EdgeCasesMode;
import net.jqwik.api.Example;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import net.jqwik.api.ShrinkingMode;
import net.jqwik.api.lifecycle.AddLifecycleHook;
import viommu.model.protocol.Model;
import viommu.model.protocol.Protocol;
import viommu.model.state.State;
import viommu.properties.CampaignResult.Verdict;

/**
 * Holds a protocol to what its configurations expect of it, by random schedules: extend it, say which protocol, and run it with
 * jqwik.
 *
 * <p>Finding nothing is no proof; it counts only if everything was seen that the explorer says can be seen
 * ({@link CoverageGate}). Liveness is not looked at. To change the number of tries, override a method and annotate it anew.
 *
 * <p>jqwik's own shrinking is off: {@link ShrunkFailure} is deterministic, gets shorter by searching for shortcuts, and reports
 * steps and states where jqwik would print a list of actions.
 *
 * @param <S> the view of the protocol's states
 */
public abstract class ProtocolProperties<S extends State> {
    private static final int TRIES = 20_000;
    private static final int TRIES_TO_VIOLATE = 200_000;

    private List<Model<S>> models = List.of();
    private final Map<Model<S>, ScheduleRunner<S>> runners = new HashMap<>();

    protected abstract Protocol<S> protocol();

    /** What is checked: every configuration, without defects and at the standard scope, unless overridden. */
    protected List<Model<S>> models() {
        return protocol().configurations().stream().map(protocol()::model).toList();
    }

    /** Actions per schedule; fewer where none is enabled. */
    protected int length() {
        return Schedules.LENGTH;
    }

    /** What must have been seen of a model. */
    protected CoverageGate gate(Model<S> model) {
        return CoverageGate.reachable(model);
    }

    /** The folder in which counterexamples are saved. */
    protected Path counterexamples() {
        return Path.of("target", "counterexamples");
    }

    @Provide
    Arbitrary<Schedule<S>> schedules() {
        return Schedules.of(checked(), length());
    }

    /** The models, asked for once: each call of {@link #models()} may make new ones. */
    private List<Model<S>> checked() {
        if (models.isEmpty()) {
            models = List.copyOf(models());
        }
        return models;
    }

    /** Fails also if the schedules, all together, do not pass the gate of each model. */
    @Property(tries = TRIES, shrinking = ShrinkingMode.OFF, edgeCases = EdgeCasesMode.NONE)
    @AddLifecycleHook(GateHook.class)
    protected void whatShouldHoldIsNeverViolated(@ForAll("schedules") Schedule<S> schedule) {
        ScheduleRunner<S> runner =
                runners.computeIfAbsent(schedule.model(), model -> new ScheduleRunner<>(model, safety(model, true)));
        int[] choices = ScheduleRunner.choices(schedule);
        long violated = runner.toFirstViolation(schedule.initial(), choices, choices.length);
        if (violated != 0) {
            throw ShrunkFailure.of(schedule, runner.properties(violated).get(0), counterexamples());
        }
    }

    /** Fails also if a violation takes more schedules to find than are tried. */
    @Example
    protected void whatShouldBeViolatedIsViolated(@ForAll Random random) {
        checked().stream()
                .filter(model -> !safety(model, false).isEmpty())
                .forEach(model -> isViolated(Campaign.of(model, random.nextLong())
                        .checking(safety(model, false))
                        .withLength(length())
                        .withTries(TRIES_TO_VIOLATE)
                        .stoppingWhenAllViolated()));
    }

    private static <S extends State> void isViolated(Campaign<S> campaign) {
        CampaignResult<S> result = campaign.run();
        for (viommu.model.protocol.Property<S> property : campaign.properties()) {
            if (result.verdict(property) != Verdict.VIOLATED) {
                throw new AssertionError(campaign.model() + " is expected to violate " + property.name() + ", and "
                        + result.tries() + " schedules of seed " + campaign.seed() + " do not");
            }
        }
    }

    /** What the gates still wait for, a sentence each; everything if no schedule was run. */
    List<String> missing() {
        return checked().stream()
                .flatMap(model -> gate(model).missing(coverage(model)).stream().map(missing -> model + ": " + missing))
                .toList();
    }

    private Coverage coverage(Model<S> model) {
        return runners.containsKey(model)
                ? runners.get(model).coverage().coverage()
                : new CoverageCounter<>(model).coverage();
    }

    private static <S extends State> List<viommu.model.protocol.Property<S>> safety(
            Model<S> model, boolean shouldHold) {
        return model.properties().stream()
                .filter(property -> !(property instanceof viommu.model.protocol.Property.Liveness<S>))
                .filter(property -> model.configuration().shouldHold(property.name()) == shouldHold)
                .toList();
    }
}
