package viommu.properties;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Optional;
import java.util.Random;
import java.util.stream.Stream;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.TestFactory;
import viommu.model.explorer.Explorer;
import viommu.model.explorer.Limits;
import viommu.model.explorer.Progress;
import viommu.model.protocol.Defect;
import viommu.model.protocol.Model;
import viommu.model.protocol.Property;
import viommu.model.protocol.Protocol;
import viommu.model.protocol.Protocols;
import viommu.model.protocol.Scope;
import viommu.model.state.State;

/**
 * Every defect of every protocol that breaks a safety property is found by few schedules, whatever the seed, and shrunk to about the
 * shortest counterexample.
 */
class DefectsFoundTest {
    private static final int SEEDS = 100;
    private static final double NEARLY_ALL = 0.99;
    private static final int SCHEDULES = 10_000;
    private static final int SHRUNK = 5;
    private static final int LONGER_THAN_THE_SHORTEST = 1;

    @TestFactory
    Stream<DynamicTest> nearly_every_seed_finds_every_defect() {
        return Protocols.all().stream().flatMap(protocol -> tests(protocol, DefectsFoundTest::isFound));
    }

    @TestFactory
    Stream<DynamicTest> every_defect_is_found_and_shrunk() {
        return Protocols.all().stream().flatMap(protocol -> tests(protocol, DefectsFoundTest::isShrunk));
    }

    /** A check of a property that a model violates. */
    @FunctionalInterface
    private interface Check {
        <S extends State> void of(Model<S> model, Property<S> violated);
    }

    private static <S extends State> Stream<DynamicTest> tests(Protocol<S> protocol, Check check) {
        return protocol.defects().stream()
                .filter(defect -> !(protocol.property(defect.property()) instanceof Property.Liveness<S>))
                .map(defect -> DynamicTest.dynamicTest(
                        protocol.name() + " " + defect,
                        () -> check.of(model(protocol, defect), protocol.property(defect.property()))));
    }

    private static <S extends State> Model<S> model(Protocol<S> protocol, Defect defect) {
        Scope scope = Scope.defaults(protocol.dimensions()).with(defect.scope());
        return protocol.model(protocol.configuration(defect.configuration()), scope, Optional.of(defect));
    }

    private static <S extends State> void isFound(Model<S> model, Property<S> violated) {
        FindingTime time = FindingTime.of(model, violated, Guidance.RARE_STEPS, SEEDS, SCHEDULES);

        assertThat(time.quantile(NEARLY_ALL)).isPresent();
        System.out.printf(
                "%-52s found in schedule %3d (median), %4d (last of all seeds)%n",
                model,
                time.quantile(0.5).orElseThrow(),
                time.schedules().get(time.schedules().size() - 1));
    }

    private static <S extends State> void isShrunk(Model<S> model, Property<S> violated) {
        int shortest = Explorer.search(model, List.of(violated), Limits.standard(), Progress.SILENT)
                .violations()
                .get(violated.name())
                .length();
        new Random().longs(SHRUNK).forEach(seed -> {
            Violation<S> violation = Campaign.of(model, seed)
                    .checking(List.of(violated))
                    .withTries(SCHEDULES)
                    .stoppingWhenAllViolated()
                    .run()
                    .violations()
                    .get(violated.name());
            assertThat(violation).as("seed " + seed).isNotNull();
            assertThat(violation.trace().length())
                    .as("seed " + seed)
                    .isBetween(shortest, shortest + LONGER_THAN_THE_SHORTEST);
        });
    }
}
