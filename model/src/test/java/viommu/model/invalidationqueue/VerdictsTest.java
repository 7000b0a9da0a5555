package viommu.model.invalidationqueue;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;
import viommu.model.explorer.Explorer;
import viommu.model.protocol.Configuration;

class VerdictsTest {
    private static final InvalidationQueue QUEUE = new InvalidationQueue();

    static List<Configuration> configurations() {
        return QUEUE.configurations();
    }

    @Test
    void onlyTheStepsOfAnotherDesignAreNeverTaken() {
        Map<String, List<String>> never = configurations().stream()
                .collect(Collectors.toMap(
                        Configuration::name,
                        c -> Explorer.explore(QUEUE.model(c)).neverTaken()));

        assertThat(never.get("StatusSlots")).containsExactly("Fail", "Unplug", "Plug");
        assertThat(never.get("SequenceNumbers")).containsExactly("Fail", "Fill");
        assertThat(never.get("TwoUnits")).containsExactly("GiveUp", "Fill", "Unplug", "Plug");
    }
}
