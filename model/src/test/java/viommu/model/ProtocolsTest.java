package viommu.model;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.fail;

import java.nio.file.Path;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.TestFactory;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import viommu.model.explorer.Explorer;
import viommu.model.explorer.GraphDigest;
import viommu.model.explorer.Limits;
import viommu.model.explorer.Progress;
import viommu.model.liveness.LivenessCheck;
import viommu.model.protocol.Action;
import viommu.model.protocol.Configuration;
import viommu.model.protocol.Defect;
import viommu.model.protocol.Model;
import viommu.model.protocol.Property;
import viommu.model.protocol.Protocol;
import viommu.model.protocol.Protocols;
import viommu.model.protocol.Scope;
import viommu.model.state.OutOfDomainException;
import viommu.model.state.Packed;
import viommu.model.state.State;

/** What every protocol owes. */
class ProtocolsTest {
    private static final int ENOUGH_STATES = 1000;
    private static final int ENOUGH_STEPS = 100;
    /** After a violation some defects let counters drift. */
    private static final int ENOUGH_TO_BREAK = 200_000;

    static List<Protocol<?>> protocols() {
        return Protocols.all();
    }

    private static Stream<DynamicTest> ofConfigurations(Check<Configuration> check) {
        return protocols().stream()
                .flatMap(protocol -> protocol.configurations().stream()
                        .map(c -> DynamicTest.dynamicTest(protocol.name() + " " + c, () -> check.of(protocol, c))));
    }

    private static Stream<DynamicTest> ofDefects(Check<Defect> check) {
        return protocols().stream()
                .flatMap(protocol -> protocol.defects().stream()
                        .map(d -> DynamicTest.dynamicTest(protocol.name() + " " + d, () -> check.of(protocol, d))));
    }

    @FunctionalInterface
    private interface Check<T> {
        <S extends State> void of(Protocol<S> protocol, T about);
    }

    private static <S extends State> Model<S> with(Protocol<S> protocol, Defect defect, Configuration configuration) {
        Scope scope = Scope.defaults(protocol.dimensions()).with(defect.scope());
        return protocol.model(configuration, scope, Optional.of(defect));
    }

    @TestFactory
    Stream<DynamicTest> everyDefectIsCaughtByItsPropertyWhichHoldsWithoutIt() {
        return ofDefects(new Check<>() {
            @Override
            public <S extends State> void of(Protocol<S> protocol, Defect defect) {
                Configuration configuration = protocol.configuration(defect.configuration());

                assertThat(defect.citations()).isNotEmpty();
                assertThat(configuration.shouldHold(defect.property())).isTrue();
                assertThat(isViolated(with(protocol, defect, configuration), protocol.property(defect.property())))
                        .isTrue();
            }
        });
    }

    private static <S extends State> boolean isViolated(Model<S> model, Property<S> property) {
        Limits limits = Limits.standard().withMaxStates(ENOUGH_TO_BREAK);
        return property instanceof Property.Liveness<S>
                ? LivenessCheck.check(model, List.of(property), limits, Progress.SILENT)
                        .violations()
                        .containsKey(property.name())
                : Explorer.search(model, List.of(property), limits, Progress.SILENT)
                        .violations()
                        .containsKey(property.name());
    }

    /** A property that nothing breaks could be one that cannot be broken. */
    @ParameterizedTest
    @MethodSource("protocols")
    <S extends State> void everyPropertyIsBrokenSomewhere(Protocol<S> protocol) {
        assertThat(protocol.properties())
                .allSatisfy(p -> assertThat(isBroken(protocol, p)).as(p.name()).isTrue());
    }

    private static <S extends State> boolean isBroken(Protocol<S> protocol, Property<S> property) {
        return protocol.configurations().stream()
                        .anyMatch(c -> c.applies(property.name()) && !c.shouldHold(property.name()))
                || protocol.defects().stream().anyMatch(d -> d.property().equals(property.name()))
                || protocol.defects().stream()
                        .filter(d -> protocol.configuration(d.configuration()).applies(property.name()))
                        .anyMatch(d ->
                                isViolated(with(protocol, d, protocol.configuration(d.configuration())), property));
    }

    /** With a defect or without. */
    @TestFactory
    Stream<DynamicTest> aStepThatIsNotEnabledChangesNothing() {
        return Stream.concat(
                ofConfigurations(new Check<>() {
                    @Override
                    public <S extends State> void of(Protocol<S> protocol, Configuration configuration) {
                        takeSteps(protocol.model(configuration));
                    }
                }),
                ofDefects(new Check<>() {
                    @Override
                    public <S extends State> void of(Protocol<S> protocol, Defect defect) {
                        protocol.configurations().forEach(c -> takeSteps(with(protocol, defect, c)));
                    }
                }));
    }

    private static <S extends State> void takeSteps(Model<S> model) {
        Set<Packed> seen = new HashSet<>(model.initialStates());
        Deque<Packed> waiting = new ArrayDeque<>(seen);
        S view = model.view();
        while (!waiting.isEmpty() && seen.size() < ENOUGH_STATES) {
            Packed state = waiting.remove();
            for (Action<S> action : model.actions()) {
                view.load(state);
                takeOrLeave(action, view, state).filter(seen::add).ifPresent(waiting::add);
            }
        }
    }

    private static <S extends State> Optional<Packed> takeOrLeave(Action<S> action, S view, Packed state) {
        try {
            if (action.take(view)) {
                return Optional.of(view.pack());
            }
        } catch (OutOfDomainException e) {
            return Optional.empty();
        }
        if (!view.pack().equals(state)) {
            fail("%s is not enabled, and changed %s to %s", action, state, view.read());
        }
        return Optional.empty();
    }

    @TestFactory
    Stream<DynamicTest> everyStateSurvivesTheWayThroughItsValues() {
        return ofConfigurations(new Check<>() {
            @Override
            public <S extends State> void of(Protocol<S> protocol, Configuration configuration) {
                Model<S> model = protocol.model(configuration);
                Packed state = model.initialStates().get(0);
                for (int steps = 0; steps < ENOUGH_STEPS; steps++) {
                    assertThat(model.pack(model.values(state))).isEqualTo(state);
                    List<Packed> next = List.copyOf(GraphDigest.successors(model, state));
                    state = next.get(steps % next.size());
                }
            }
        });
    }

    @ParameterizedTest
    @MethodSource("protocols")
    void theDocumentationNamesEveryConfigurationPropertyAndDefect(Protocol<?> protocol) {
        String page = "../docs/protocols/" + protocol.name().toLowerCase(Locale.ROOT) + ".md";
        Stream<String> configurations = protocol.configurations().stream().map(c -> "`" + c.name() + "`");
        Stream<String> properties =
                protocol.properties().stream().flatMap(p -> Stream.of("`" + p.name() + "`", p.sentence()));
        Stream<String> defects =
                protocol.defects().stream().flatMap(d -> Stream.of("`" + d.name() + "`", d.sentence()));

        assertThat(Path.of(page))
                .content()
                .contains(Stream.of(configurations, properties, defects)
                        .flatMap(all -> all)
                        .toList());
    }
}
