package viommu.ci.bench;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

class ShareTest {
    @Test
    void oneInThreeIsTheFirstOfEachThree() {
        assertThat(IntStream.range(0, 8).filter(new Share(3)::has)).containsExactly(0, 3, 6);
        assertThat(new Share(3).words("defects")).isEqualTo("one in 3 of the defects");
    }

    @Test
    void oneInOneIsAll() {
        assertThat(IntStream.range(0, 3).allMatch(Share.ALL::has)).isTrue();
        assertThat(Share.ALL.words("defects")).isEqualTo("all defects");
    }

    @Test
    void noneIsNoShare() {
        assertThatThrownBy(() -> new Share(0)).hasMessage("one in 0");
    }
}
