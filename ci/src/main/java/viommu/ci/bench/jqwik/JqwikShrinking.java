package viommu.ci.bench.jqwik;

import java.lang.reflect.Method;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.Random;
import java.util.logging.Level;
import java.util.logging.Logger;
import net.jqwik.api.Falsifier;
import net.jqwik.api.RandomGenerator;
import net.jqwik.api.Shrinkable;
import net.jqwik.api.ShrinkingMode;
import net.jqwik.api.lifecycle.TryExecutionResult;
import net.jqwik.api.sessions.JqwikSession;
import net.jqwik.api.state.ActionChain;
import net.jqwik.engine.properties.FalsifiedSampleImpl;
import net.jqwik.engine.properties.shrinking.PropertyShrinker;
import viommu.model.protocol.Action;
import viommu.model.protocol.Model;
import viommu.model.protocol.Property;
import viommu.model.protocol.Trace;
import viommu.model.state.State;
import viommu.properties.Schedules;

/** What jqwik's default shrinking makes of a chain of actions that violates a property. */
final class JqwikShrinking<S extends State> {
    private static final int GENERATED = 1_000;
    /** One action in ten is enabled. */
    private static final int LENGTH = 10 * Schedules.LENGTH;
    /** jqwik's default. */
    private static final int MOST_SECONDS = 10;

    /** Where jqwik looks for the place of a failure. */
    private static final Method PROPERTY = Arrays.stream(JqwikShrinking.class.getDeclaredMethods())
            .filter(method -> method.getName().equals("holds"))
            .findFirst()
            .orElseThrow();

    /** It warns whenever the time is up, which the figures say as well. */
    private static final Logger WARNINGS = Logger.getLogger(PropertyShrinker.class.getName());

    private final Model<S> model;
    private final RandomGenerator<ActionChain<Behaviour<S>>> chains;

    /** To be used inside a session of jqwik. */
    JqwikShrinking(Model<S> model, Property<S> property) {
        WARNINGS.setLevel(Level.SEVERE);
        this.model = model;
        this.chains = Chains.unguarded(model, List.of(property), LENGTH).generator(GENERATED);
    }

    /** The first chain of that seed that violates the property, if one of so many does. */
    Optional<Shrinkable<ActionChain<Behaviour<S>>>> falsified(long seed, int tries) {
        Random random = new Random(seed);
        for (int t = 0; t < tries; t++) {
            Shrinkable<ActionChain<Behaviour<S>>> chain = chains.next(random);
            boolean violates = violates(chain.value());
            JqwikSession.finishTry();
            if (violates) {
                return Optional.of(chain);
            }
        }
        return Optional.empty();
    }

    private static <S extends State> boolean violates(ActionChain<Behaviour<S>> chain) {
        return run(chain).isFalsified();
    }

    private static <S extends State> TryExecutionResult run(ActionChain<Behaviour<S>> chain) {
        try {
            chain.withInvariant(JqwikShrinking::holds).run();
            return TryExecutionResult.satisfied();
        } catch (AssertionError violation) {
            return TryExecutionResult.falsified(violation);
        }
    }

    private static void holds(Behaviour<?> behaviour) {
        if (behaviour.isViolated()) {
            throw new AssertionError("the property is violated");
        }
    }

    /** The enabled actions of a chain up to the violation. */
    List<Action<S>> actions(Shrinkable<ActionChain<Behaviour<S>>> chain) {
        ActionChain<Behaviour<S>> value = chain.value();
        run(value);
        JqwikSession.finishTry();
        List<Action<S>> actions =
                value.transformations().stream().<Action<S>>map(model::action).toList();
        return Trace.of(model, model.initialStates().get(0), actions).taken().stream()
                .map(Trace.Taken::action)
                .toList();
    }

    /** The chain that jqwik would report. */
    @SuppressWarnings("unchecked")
    Shrinkable<ActionChain<Behaviour<S>>> shrink(Shrinkable<ActionChain<Behaviour<S>>> chain) {
        Falsifier<List<Object>> falsifier = parameters -> run((ActionChain<Behaviour<S>>) parameters.get(0));
        ActionChain<Behaviour<S>> value = chain.value();
        var sample = new FalsifiedSampleImpl(
                List.of(value), List.of(chain.asGeneric()), run(value).throwable(), List.of());
        var shrinker = new PropertyShrinker(sample, ShrinkingMode.BOUNDED, MOST_SECONDS, smaller -> {}, PROPERTY);
        Object shrunk = shrinker.shrink(falsifier).shrinkables().get(0);
        return (Shrinkable<ActionChain<Behaviour<S>>>) shrunk;
    }
}
