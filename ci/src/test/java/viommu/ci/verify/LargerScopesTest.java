package viommu.ci.verify;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.function.Supplier;
import org.junit.jupiter.api.Test;
import viommu.ci.claim.Enlargement;
import viommu.ci.claim.Exit;
import viommu.ci.tlc.TlcCheck;
import viommu.model.explorer.Limits;
import viommu.model.protocol.Configuration;
import viommu.model.protocol.Configuration.Expectation;
import viommu.model.viommu.Viommu;
import viommu.specs.tlc.TlcMissingException;

/** Without TLC, which the nightly run itself exercises. */
class LargerScopesTest {
    private static final Viommu VIOMMU = new Viommu();
    private static final Supplier<TlcCheck> MISSING = () -> {
        throw new TlcMissingException("no TLC here");
    };

    private static List<Enlargement> look(Limits limits, Configuration configuration) {
        var model = VIOMMU.model(configuration);
        return new LargerScopes(limits, MISSING)
                .jobs(new Question<>(model, model.properties())).stream()
                        .flatMap(job -> job.done().enlargements().stream())
                        .toList();
    }

    @Test
    void everyLargerScopeIsLookedAtAndAMissingTlcIsInconclusive() {
        List<Enlargement> looks = look(Limits.standard(), VIOMMU.configuration("StrictBareMetal"));

        assertThat(looks).hasSameSizeAs(VIOMMU.largerScopes());
        assertThat(looks).allSatisfy(look -> {
            assertThat(look.exit()).isEqualTo(Exit.INCONCLUSIVE);
            assertThat(look.explorer()).isPresent();
            assertThat(look.detail()).isEqualTo("no TLC here");
        });
    }

    @Test
    void anExplorationThatDoesNotFitIsInconclusive() {
        List<Enlargement> looks = look(Limits.standard().withMaxStates(10), VIOMMU.configuration("StrictBareMetal"));

        assertThat(looks).allSatisfy(look -> {
            assertThat(look.exit()).isEqualTo(Exit.INCONCLUSIVE);
            assertThat(look.detail()).contains("stopped at 10 states");
        });
    }

    @Test
    void anotherVerdictDiffers() {
        Configuration strict = VIOMMU.configuration("StrictBareMetal");
        Map<String, Expectation> wrong = new TreeMap<>(strict.expected());
        wrong.put("NoStaleDma", Expectation.VIOLATED);

        List<Enlargement> looks = look(Limits.standard(), new Configuration(strict.name(), strict.constants(), wrong));

        assertThat(looks).allSatisfy(look -> {
            assertThat(look.exit()).isEqualTo(Exit.DIFFERS);
            assertThat(look.detail()).contains("explorer says holds of NoStaleDma");
        });
    }
}
