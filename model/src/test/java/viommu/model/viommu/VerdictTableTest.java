package viommu.model.viommu;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import viommu.model.explorer.Exploration;
import viommu.model.explorer.Explorer;
import viommu.model.protocol.Configuration;
import viommu.model.protocol.Property;

class VerdictTableTest {
    static java.util.List<Configuration> configurations() {
        return new Viommu().configurations();
    }

    @ParameterizedTest
    @MethodSource("configurations")
    void everySafetyVerdictIsTheExpectedOne(Configuration configuration) {
        Exploration<ViommuState> found = Explorer.explore(new Viommu().model(configuration));

        System.out.println(
                configuration + " " + found.states() + " " + found.transitions() + " depth " + found.depth() + " "
                        + found.time().toMillis() + " ms " + found.violations().keySet() + " never "
                        + found.neverTaken() + " deadlock "
                        + found.deadlock().isPresent() + " bytes/state " + found.bytes() / found.states());
        for (Property<ViommuState> property : found.checked()) {
            assertThat(found.verdict(property))
                    .as(property.name())
                    .isEqualTo(
                            configuration.shouldHold(property.name())
                                    ? Exploration.Verdict.HOLDS
                                    : Exploration.Verdict.VIOLATED);
        }
    }
}
