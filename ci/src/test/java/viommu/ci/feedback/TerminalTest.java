package viommu.ci.feedback;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Map;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

class TerminalTest {
    private final String before = System.getProperty(Terminal.PROPERTY);

    @AfterEach
    void putBack() {
        if (before == null) {
            System.clearProperty(Terminal.PROPERTY);
        } else {
            System.setProperty(Terminal.PROPERTY, before);
        }
    }

    @Test
    void theLauncherTellsWhichStreamsAreTerminals() {
        System.setProperty(Terminal.PROPERTY, " err");

        assertThat(Terminal.ERR.isThere(Map.of("TERM", "xterm"))).isTrue();
        assertThat(Terminal.OUT.isThere(Map.of("TERM", "xterm"))).isFalse();
    }

    @Test
    void aTerminalThatIsDumbIsNone() {
        System.setProperty(Terminal.PROPERTY, "out err");

        assertThat(Terminal.ERR.isThere(Map.of())).isTrue();
        assertThat(Terminal.ERR.isThere(Map.of("TERM", "dumb"))).isFalse();
    }

    @Test
    void noColourIsWantedWhereNoColorIsSetToAnything() {
        assertThat(Terminal.hasColour(Map.of())).isTrue();
        assertThat(Terminal.hasColour(Map.of("NO_COLOR", ""))).isTrue();
        assertThat(Terminal.hasColour(Map.of("NO_COLOR", "1"))).isFalse();
    }
}
