package viommu.model.pagetable;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import viommu.model.explorer.Exploration;
import viommu.model.explorer.Exploration.Outcome;
import viommu.model.explorer.Exploration.Verdict;
import viommu.model.explorer.Explorer;
import viommu.model.protocol.Configuration;
import viommu.model.protocol.Scope;

/** A table or a superpage of the wrong region can only show where there is another one; by default there is none. */
class TwoRegionsTest {

    @ParameterizedTest
    @ValueSource(strings = {"TwoLevels", "Shadow"})
    void everySafetyVerdictIsTheExpectedOneAndNothingDeadlocks(String name) {
        PageTable protocol = new PageTable();
        Configuration configuration = protocol.configuration(name);
        Scope scope = Scope.defaults(protocol.dimensions()).with(Map.of("Regions", 2));

        Exploration<PageTableState> found = Explorer.explore(protocol.model(configuration, scope, Optional.empty()));

        assertThat(found.outcome()).as(found.reason()).isEqualTo(Outcome.COMPLETE);
        assertThat(found.deadlock()).isEmpty();
        assertThat(found.checked())
                .isNotEmpty()
                .allSatisfy(p -> assertThat(found.verdict(p))
                        .as(p.name())
                        .isEqualTo(configuration.shouldHold(p.name()) ? Verdict.HOLDS : Verdict.VIOLATED));
    }
}
