package viommu.ci.bench;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import java.util.List;
import org.junit.jupiter.api.Test;

class RoundsTest {
    @Test
    void theMedianIsTheMiddleRoundAndNotTheMean() {
        assertThat(Rounds.of(List.of(9, 1, 2)).median()).isEqualTo(2);
        assertThat(Rounds.of(List.of(4, 1, 9, 2)).median()).isEqualTo(3);
    }

    @Test
    void theSpreadIsFromTheLeastToTheMost() {
        Rounds rounds = Rounds.of(List.of(9, 1, 2));

        assertThat(rounds.least()).isEqualTo(1);
        assertThat(rounds.most()).isEqualTo(9);
    }

    @Test
    void ofNoRoundsThereIsNothing() {
        assertThatIllegalArgumentException().isThrownBy(() -> Rounds.of(List.of()));
    }
}
