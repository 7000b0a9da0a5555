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
 * Every defect of every protocol that breaks a safety property is found by few schedules, and shrunk to about the shortest
 * counterexample.
 */
class DefectsFoundTest {
    private static final int SCHEDULES = 20_000;
    private static final int LONGER_THAN_THE_SHORTEST = 1;

    @TestFactory
    Stream<DynamicTest> every_defect_is_found_and_shrunk() {
        return Protocols.all().stream().flatMap(DefectsFoundTest::tests);
    }

    private static <S extends State> Stream<DynamicTest> tests(Protocol<S> protocol) {
        return protocol.defects().stream()
                .filter(defect -> !(protocol.property(defect.property()) instanceof Property.Liveness<S>))
                .map(defect ->
                        DynamicTest.dynamicTest(protocol.name() + " " + defect, () -> isFound(protocol, defect)));
    }

    private static <S extends State> void isFound(Protocol<S> protocol, Defect defect) {
        Scope scope = Scope.defaults(protocol.dimensions()).with(defect.scope());
        Model<S> model = protocol.model(protocol.configuration(defect.configuration()), scope, Optional.of(defect));
        List<Property<S>> violated = List.of(protocol.property(defect.property()));
        Campaign<S> campaign = Campaign.of(model, new Random().nextLong())
                .checking(violated)
                .withTries(SCHEDULES)
                .stoppingWhenAllViolated();

        CampaignResult<S> result = campaign.run();

        assertThat(result.violations()).as("seed " + campaign.seed()).containsKey(defect.property());
        Violation<S> violation = result.violations().get(defect.property());
        int shortest = Explorer.search(model, violated, Limits.standard(), Progress.SILENT)
                .violations()
                .get(defect.property())
                .length();
        System.out.printf(
                "%-52s found in try %5d after %3d steps, shrunk to %2d, shortest %2d%n",
                model,
                violation.attempt() + 1,
                violation.originalLength(),
                violation.trace().length(),
                shortest);
        assertThat(violation.trace().length())
                .as("seed " + campaign.seed())
                .isBetween(shortest, shortest + LONGER_THAN_THE_SHORTEST);
    }
}
