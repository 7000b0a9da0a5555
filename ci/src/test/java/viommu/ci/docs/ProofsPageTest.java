package viommu.ci.docs;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import viommu.ci.prove.ProofsPage;
import viommu.model.protocol.Configuration;
import viommu.model.protocol.Protocols;
import viommu.proof.Proofs;
import viommu.proof.prove.Result.Standing;
import viommu.proof.system.Proof;

/** The page of proofs says what the proofs are expected to say; that they say it is tested where they are judged. */
class ProofsPageTest {

    @Test
    void thePageIsAsARunWritesIt() throws IOException {
        String page = Files.readString(Path.of("../docs/proofs.md"));

        List<ProofsPage.Row> expected =
                Proofs.all().stream().map(bond -> expected(bond.proof())).toList();

        assertThat(ProofsPage.written(page, expected)).isEqualTo(page);
    }

    private static ProofsPage.Row expected(Proof proof) {
        Configuration configuration = Protocols.named(proof.protocol()).configuration(proof.configuration());
        Map<String, Standing> properties = new LinkedHashMap<>();
        proof.promises()
                .forEach(p -> properties.put(
                        p.property(), configuration.shouldHold(p.property()) ? Standing.PROVED : Standing.REFUTED));
        return new ProofsPage.Row(proof, properties);
    }
}
