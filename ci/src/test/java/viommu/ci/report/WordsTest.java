package viommu.ci.report;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;
import viommu.ci.claim.Claim;
import viommu.ci.claim.EngineName;
import viommu.ci.claim.Subject;
import viommu.ci.claim.Verdict;
import viommu.model.protocol.Configuration.Expectation;

/** What is proved for any size is told from what was looked at. */
class WordsTest {
    private static final Subject SUBJECT = Subject.clean("Doorbell", "Eager");
    private static final List<EngineName> ENGINES = List.of(EngineName.EXPLORER, EngineName.TLC, EngineName.PROOF);

    private static String words(Verdict explorer, Verdict... proof) {
        List<Claim> claims = new ArrayList<>(List.of(claim(EngineName.EXPLORER, explorer)));
        for (Verdict verdict : proof) {
            claims.add(claim(EngineName.PROOF, verdict));
        }
        return Words.FULL.of(new Cell(SUBJECT, "Safe", Expectation.HOLDS, claims), ENGINES);
    }

    private static Claim claim(EngineName engine, Verdict verdict) {
        return new Claim(SUBJECT, "Safe", engine, verdict, "", "");
    }

    @Test
    void aProofMakesTheDifference() {
        assertThat(words(Verdict.HOLDS)).isEqualTo("holds E");
        assertThat(words(Verdict.HOLDS, Verdict.HOLDS)).isEqualTo("proved EP");
    }

    @Test
    void aProofThatIsOpenProvesNothing() {
        assertThat(words(Verdict.HOLDS, Verdict.INCONCLUSIVE)).isEqualTo("holds E ?P");
    }

    @Test
    void aProofDoesNotHideThatSomebodySawOtherwise() {
        assertThat(words(Verdict.VIOLATED, Verdict.HOLDS)).isEqualTo("!proved P VIOLATED E");
    }
}
