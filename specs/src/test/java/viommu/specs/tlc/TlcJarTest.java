package viommu.specs.tlc;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class TlcJarTest {
    @TempDir
    Path temp;

    @Test
    void the_jar_on_the_class_path_is_used_when_none_is_named() {
        var jar = TlcJar.locate(Map.of());

        assertThat(jar.origin()).isEqualTo("class path");
        assertThat(jar.path()).isRegularFile();
        assertThat(jar.knows("-metadir")).isTrue();
        assertThat(jar.knows("-noSuchFlag")).isFalse();
    }

    @Test
    void a_named_jar_replaces_it() throws Exception {
        Path copy = Files.copy(TlcJar.locate(Map.of()).path(), temp.resolve("tla2tools.jar"));

        var jar = TlcJar.locate(Map.of("TLA2TOOLS_JAR", copy.toString()));

        assertThat(jar).isEqualTo(new TlcJar(copy, "TLA2TOOLS_JAR"));
        assertThat(TlcVersion.of(jar).problem()).isEmpty();
    }

    @Test
    void a_named_file_that_does_not_exist_is_an_error() {
        Path nowhere = temp.resolve("nowhere.jar");

        assertThatThrownBy(() -> TlcJar.locate(Map.of("TLA2TOOLS_JAR", nowhere.toString())))
                .isInstanceOf(TlcMissingException.class)
                .hasMessage("TLA2TOOLS_JAR names " + nowhere + ", which is no file");
    }

    @Test
    void a_named_file_that_is_no_tlc_is_an_error() throws Exception {
        Path text = Files.writeString(temp.resolve("text.jar"), "no jar");

        assertThatThrownBy(() -> TlcJar.locate(Map.of("TLA2TOOLS_JAR", text.toString())))
                .isInstanceOf(TlcMissingException.class)
                .hasMessage("TLA2TOOLS_JAR names " + text + ", which has no tlc2/TLC.class");
    }

    @Test
    void the_version_is_what_tlc_says_when_it_runs() {
        var version = TlcVersion.of(TlcJar.locate(Map.of()));

        assertThat(version.version()).matches("\\d+\\.\\d+.*");
        assertThat(version.sha256()).matches("[0-9a-f]{64}");
        assertThat(version.problem()).isEmpty();
    }
}
