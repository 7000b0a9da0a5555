package viommu.ci.bench.jqwik;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.IntStream;
import net.jqwik.api.Shrinkable;
import net.jqwik.api.sessions.JqwikSession;
import net.jqwik.api.state.ActionChain;
import viommu.model.protocol.Action;
import viommu.model.protocol.Model;
import viommu.model.protocol.Property;
import viommu.model.state.State;
import viommu.properties.Schedule;
import viommu.properties.ScheduleShrinker;

/**
 * One chain of actions that violates a property, shrunk by jqwik and by us.
 *
 * @param original steps up to the violation
 * @param jqwik steps that are left by jqwik's default shrinking, in so many seconds
 * @param ours steps that are left by {@link ScheduleShrinker}, in so many seconds
 */
public record ShrinkingComparison(int original, int jqwik, double jqwikSeconds, int ours, double ourSeconds) {
    private static final int TRIES = 10_000;

    /** Of the first chain that violates the property, for each of the seeds from 0 on; those that find none are left out. */
    public static <S extends State> List<ShrinkingComparison> of(Model<S> model, Property<S> property, int seeds) {
        List<ShrinkingComparison> all = new ArrayList<>();
        JqwikSession.run(() -> {
            JqwikShrinking<S> shrinking = new JqwikShrinking<>(model, property);
            IntStream.range(0, seeds)
                    .mapToObj(seed -> shrinking.falsified(seed, TRIES))
                    .flatMap(Optional::stream)
                    .forEach(chain -> all.add(of(model, property, shrinking, chain)));
        });
        return all;
    }

    private static <S extends State> ShrinkingComparison of(
            Model<S> model,
            Property<S> property,
            JqwikShrinking<S> shrinking,
            Shrinkable<ActionChain<Behaviour<S>>> chain) {
        List<Action<S>> original = shrinking.actions(chain);
        long begin = System.nanoTime();
        int jqwik = shrinking.actions(shrinking.shrink(chain)).size();
        long between = System.nanoTime();
        Schedule<S> schedule = new Schedule<>(model, model.initialStates().get(0), original);
        int ours = new ScheduleShrinker<>(model, property).shrink(schedule).length();
        long end = System.nanoTime();
        return new ShrinkingComparison(original.size(), jqwik, (between - begin) / 1e9, ours, (end - between) / 1e9);
    }
}
