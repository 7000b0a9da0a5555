package viommu.ci.input;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;
import viommu.model.protocol.UnknownNameException;

class NearestTest {
    private static final List<String> KNOWN = List.of("EarlyUnpin", "EarlyIovaFree", "MissingDrain");

    @Test
    void theNearestNameIsSuggested() {
        assertThat(Nearest.to("EarlyUnpinn", KNOWN)).contains("EarlyUnpin");
        assertThat(Nearest.to("missing_drain", KNOWN)).contains("MissingDrain");
    }

    @Test
    void aNameThatIsLikeNoneGetsAllOfThem() {
        assertThat(Nearest.to("Qqqq", KNOWN)).isEmpty();
        assertThat(Nearest.sentence(new UnknownNameException("defect", "Qqqq", KNOWN)))
                .isEqualTo("there is no defect Qqqq; known: EarlyUnpin, EarlyIovaFree, MissingDrain");
    }
}
