package viommu.counterexamples;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.nio.file.Path;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalInt;
import org.junit.jupiter.api.Test;
import viommu.model.protocol.UnknownNameException;

class CounterexampleTest {

    @Test
    void theFileNameTellsConfigurationDefectAndProperty() {
        assertThat(Cases.lostRing().fileName()).isEqualTo("Doorbell/polled-lost-ring-answers-exact.itf.json");
    }

    @Test
    void withoutDefectTheFileNameTellsConfigurationAndProperty() {
        assertThat(Cases.restarted().fileName()).isEqualTo("Doorbell/restarted-never-silenced.itf.json");
    }

    @Test
    void theCommandReplaysTheFile() {
        assertThat(Cases.restarted().command())
                .isEqualTo("./viommu replay counterexamples/Doorbell/restarted-never-silenced.itf.json");
    }

    @Test
    void theCommandForAPathThatAShellWouldSplitIsQuoted() {
        assertThat(Counterexample.command(Path.of("a/b.itf.json"))).isEqualTo("./viommu replay a/b.itf.json");
        assertThat(Counterexample.command(Path.of("it's here/b"))).isEqualTo("./viommu replay 'it'\\''s here/b'");
    }

    @Test
    void aLoopBelongsToALivenessProperty() {
        var lasso = Cases.returned().lasso().orElseThrow();
        assertThatThrownBy(() -> Counterexample.of("OneAtATime", "explorer", lasso))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessage("OneAtATime is not a liveness property: it takes no loop to violate it");
    }

    @Test
    void aLoopThatDoesNotStartOnTheTraceIsRefused() {
        var trace = Cases.returned().trace();
        assertThatThrownBy(() -> new Counterexample<>(
                        "AllRead", "explorer", Optional.empty(), Map.of(), trace, OptionalInt.of(4)))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessage("a loop cannot start after 4 of 3 steps");
    }

    @Test
    void aPropertyThatTheProtocolDoesNotHaveIsRefused() {
        var trace = Cases.restarted().trace();
        assertThatThrownBy(() -> Counterexample.of("NeverHeard", "explorer", trace))
                .isInstanceOf(UnknownNameException.class)
                .hasMessageContaining("NeverHeard");
    }
}
