package viommu.properties.bench;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.IntStream;
import net.jqwik.api.Shrinkable;
import net.jqwik.api.sessions.JqwikSession;
import net.jqwik.api.state.ActionChain;
import viommu.model.explorer.Explorer;
import viommu.model.explorer.Limits;
import viommu.model.explorer.Progress;
import viommu.model.protocol.Action;
import viommu.model.protocol.Defect;
import viommu.model.protocol.Model;
import viommu.model.protocol.Property;
import viommu.model.protocol.Protocol;
import viommu.model.protocol.Protocols;
import viommu.model.protocol.Scope;
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

    /**
     * Prints a line for each defect of a protocol that breaks a safety property.
     *
     * @param arguments the protocol and the number of seeds, such as {@code Viommu 10}
     */
    public static void main(String[] arguments) {
        print(Protocols.named(arguments[0]), Integer.parseInt(arguments[1]));
    }

    private static <S extends State> void print(Protocol<S> protocol, int seeds) {
        System.out.printf("%-50s %8s %18s %18s%n", "means of " + seeds, "shortest", "jqwik", "ours");
        for (Defect defect : protocol.defects()) {
            Property<S> property = protocol.property(defect.property());
            if (!(property instanceof Property.Liveness<S>)) {
                Scope scope = Scope.defaults(protocol.dimensions()).with(defect.scope());
                print(
                        protocol.model(protocol.configuration(defect.configuration()), scope, Optional.of(defect)),
                        property,
                        seeds);
            }
        }
    }

    private static <S extends State> void print(Model<S> model, Property<S> property, int seeds) {
        int shortest = Explorer.search(model, List.of(property), Limits.standard(), Progress.SILENT)
                .violations()
                .get(property.name())
                .length();
        List<ShrinkingComparison> all = of(model, property, seeds);
        System.out.printf(
                "%-50s %8d %7.1f in %5.2f s %7.1f in %5.3f s%n",
                model,
                shortest,
                all.stream().mapToInt(ShrinkingComparison::jqwik).average().orElse(Double.NaN),
                all.stream()
                        .mapToDouble(ShrinkingComparison::jqwikSeconds)
                        .average()
                        .orElse(Double.NaN),
                all.stream().mapToInt(ShrinkingComparison::ours).average().orElse(Double.NaN),
                all.stream()
                        .mapToDouble(ShrinkingComparison::ourSeconds)
                        .average()
                        .orElse(Double.NaN));
    }
}
