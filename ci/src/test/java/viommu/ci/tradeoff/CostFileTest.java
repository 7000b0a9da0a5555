package viommu.ci.tradeoff;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import viommu.ci.input.BadInputException;
import viommu.model.price.Cost;
import viommu.model.price.CostEntry;

class CostFileTest {
    private static final Path OWN = Path.of("..", "ci", "tradeoff", "costs.json");

    @TempDir
    private Path folder;

    private Path changed(String from, String to) throws IOException {
        String text = Files.readString(OWN);
        assertThat(text).contains(from);
        return Files.writeString(folder.resolve("costs.json"), text.replace(from, to));
    }

    @Test
    void everyFigureHasASourceAndARangeOrIsFitted() {
        assertThat(CostFile.read(OWN).entries())
                .hasSize(Cost.values().length)
                .allSatisfy(entry -> assertThat(entry.source()).isNotBlank())
                .allSatisfy(entry ->
                        assertThat(entry.low() < entry.high()).isEqualTo(entry.kind() != CostEntry.Kind.FITTED));
    }

    @Test
    void aMissingFigureIsNamed() throws IOException {
        assertThatThrownBy(() -> CostFile.read(changed("\"name\": \"Pin\"", "\"name\": \"Unpin\"")))
                .isInstanceOf(BadInputException.class)
                .hasMessageContaining("costs.json: UNPIN is given twice");
    }

    @Test
    void aFigureOutsideItsRangeIsNamed() throws IOException {
        assertThatThrownBy(() -> CostFile.read(changed("\"low\": 1000, \"high\": 2500", "\"low\": 1, \"high\": 2")))
                .isInstanceOf(BadInputException.class)
                .hasMessageContaining("FLUSH_IOTLB: 1927.0 is not from 1.0 to 2.0");
    }

    @Test
    void anUnknownNameIsNamed() throws IOException {
        assertThatThrownBy(() -> CostFile.read(changed("\"name\": \"Pin\"", "\"name\": \"Pinn\"")))
                .hasMessageContaining("Pinn is not one of");
    }

    @Test
    void whatIsNoJsonIsNamedWithItsLine() throws IOException {
        assertThatThrownBy(() -> CostFile.read(changed("\"formatVersion\": 1,", "\"formatVersion\" 1,")))
                .hasMessageContaining("costs.json:3:");
    }
}
