package viommu.ci.bench;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import viommu.model.protocol.Protocols;

class SeededTest {
    @Test
    void allDefectsOfAllProtocolsAreSeeded() {
        assertThat(Seeded.all())
                .hasSize(Protocols.all().stream()
                        .mapToInt(protocol -> protocol.defects().size())
                        .sum());
    }

    @Test
    void whatIsAboutLivenessIsKeptApart() {
        assertThat(Seeded.safety())
                .extracting(Seeded::name)
                .contains("Viommu MissingDrain")
                .doesNotContain("Viommu LostCompletion");
        assertThat(Seeded.all()).filteredOn(Seeded::isAboutLiveness).isNotEmpty();
    }
}
