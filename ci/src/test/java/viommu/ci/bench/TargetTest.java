package viommu.ci.bench;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.OptionalDouble;
import org.junit.jupiter.api.Test;
import viommu.ci.text.TextTable;

class TargetTest {
    @Test
    void aTargetIsMetOnItsEdgeAndMissedBeyond() {
        assertThat(Target.atLeast(10, "rate", 10).met()).hasValue(true);
        assertThat(Target.atLeast(10, "rate", 9.99).met()).hasValue(false);
        assertThat(Target.atMost(1, "seconds", 1).met()).hasValue(true);
        assertThat(Target.atMost(1, "seconds", 1.01).met()).hasValue(false);
        assertThat(new Target("rate", true, 10, OptionalDouble.empty()).met()).isEmpty();
    }

    @Test
    void aMissedTargetIsShownAsMissed() {
        assertThat(TextTable.lines(Target.table(List.of(Target.atLeast(10, "rate", 1.58)))))
                .last()
                .isEqualTo("rate    at least 10.00      1.58  no");
        assertThat(Target.json(List.of(Target.atLeast(10, "rate", 1.58))).get(0))
                .containsEntry("atLeast", 10.0)
                .containsEntry("met", false);
    }
}
