package viommu.ci.prove;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import viommu.ci.claim.Exit;
import viommu.ci.feedback.Feedback;
import viommu.model.explorer.Limits;
import viommu.proof.Proofs;
import viommu.proof.prove.Effort;
import viommu.proof.solver.Answer;
import viommu.proof.solver.Script;
import viommu.proof.solver.Solver;
import viommu.proof.solver.Z3;
import viommu.proof.tie.Bond;

/** How a proof ends. */
class ProvenTest {
    private static final Bond HOSTILE = Proofs.of("Viommu", "HostileSamecore").orElseThrow();

    /** Gives up on some questions. */
    private record Tired(String word) implements Solver {
        @Override
        public Answer ask(Script script, Duration limit, int seed) {
            return script.text().contains(word) ? new Answer.Unknown("timeout") : new Z3().ask(script, limit, seed);
        }

        @Override
        public String version() {
            return "tired";
        }
    }

    private static Proven run(Solver solver, Bond bond, Limits limits) {
        return new Prove(solver, Effort.standard(), limits, false).run(bond, Optional.empty(), Feedback.SILENT);
    }

    @Test
    void aConditionThatIsNotDecidedIsInconclusive() {
        Proven proven = run(new Tired("inflight"), HOSTILE, Limits.standard());

        assertThat(proven.exit()).isEqualTo(Exit.INCONCLUSIVE);
        assertThat(proven.problems()).anySatisfy(p -> assertThat(p).contains("not decided: timeout"));
    }

    @Test
    void aSeedThatLeavesAConditionOpenIsInconclusive() {
        Proven proven = new Prove(new Tired("inflight"), Effort.standard().withSeed(7), Limits.standard(), false)
                .judge(HOSTILE, Feedback.SILENT);

        Round round = new Round(7, List.of(proven), Duration.ofSeconds(1));

        assertThat(round.exit()).isEqualTo(Exit.INCONCLUSIVE);
        assertThat(Round.lines(List.of(round)))
                .anySatisfy(line -> assertThat(line).startsWith("seed 7: ").contains("not decided: timeout"));
    }

    @Test
    void aGraphThatIsNotSeenInFullIsInconclusive() {
        Proven proven = run(new Z3(), HOSTILE, Limits.standard().withMaxStates(10));

        assertThat(proven.exit()).isEqualTo(Exit.INCONCLUSIVE);
        assertThat(proven.problems()).anySatisfy(p -> assertThat(p).contains("stopped at 10 states"));
    }

    @Test
    void formulasThatAreNotTheModelsAreADifference() {
        Bond without = new Bond(HOSTILE.proof(), HOSTILE.reader(), Map.of());

        assertThat(run(new Z3(), without, Limits.standard()).exit()).isEqualTo(Exit.DIFFERS);
    }

    @Test
    void whatIsProvedAndFitsIsAsExpected() {
        assertThat(run(new Z3(), HOSTILE, Limits.standard()).exit()).isEqualTo(Exit.AS_EXPECTED);
    }
}
