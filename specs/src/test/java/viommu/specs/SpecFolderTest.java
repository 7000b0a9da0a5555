package viommu.specs;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import viommu.model.doorbell.Doorbell;

class SpecFolderTest {
    private static final Doorbell DOORBELL = new Doorbell();

    @TempDir
    private Path home;

    @TempDir
    private Path users;

    private Path found() {
        return SpecFolder.of(home, DOORBELL, Map.of(SpecFolder.VARIABLE, users.toString()))
                .path();
    }

    @Test
    void aUsersModulesComeFirstAndTheProjectsOtherwise() throws IOException {
        Path ours = Files.createDirectories(home.resolve("specs/doorbell"));
        assertThat(found()).isEqualTo(ours);

        Path theirs = Files.createDirectory(users.resolve("doorbell"));
        assertThat(found()).isEqualTo(theirs);
    }

    @Test
    void modulesThatAreNowhereAreMissing() {
        assertThatThrownBy(this::found).isInstanceOf(SpecMissingException.class).hasMessageContaining("Doorbell");
    }
}
