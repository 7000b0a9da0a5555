package viommu.proof;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.MethodSource;
import viommu.model.protocol.Configuration;
import viommu.model.protocol.Protocols;
import viommu.proof.prove.Effort;
import viommu.proof.prove.Judged;
import viommu.proof.prove.Necessity;
import viommu.proof.prove.Prover;
import viommu.proof.prove.Result;
import viommu.proof.prove.Result.Standing;
import viommu.proof.solver.Answer;
import viommu.proof.solver.Script;
import viommu.proof.solver.Solver;
import viommu.proof.solver.Z3;
import viommu.proof.system.Condition;
import viommu.proof.system.Promise;
import viommu.proof.system.Proof;
import viommu.proof.tie.Bond;

/** What is proven, and that it takes all of the invariant. */
class ProofsTest {
    static List<Bond> all() {
        return Proofs.all();
    }

    private static Configuration configuration(Proof proof) {
        return Protocols.named(proof.protocol()).configuration(proof.configuration());
    }

    @ParameterizedTest
    @MethodSource("all")
    void whatShouldHoldIsProvedAndWhatShouldNotIsRefuted(Bond bond) {
        Configuration configuration = configuration(bond.proof());

        Result result = new Prover(new Z3(), Effort.standard()).judge(bond.proof(), condition -> {});

        assertThat(result.open()).isEmpty();
        assertThat(result.isInductive()).isTrue();
        assertThat(result.properties())
                .isNotEmpty()
                .allSatisfy(property -> assertThat(result.of(property))
                        .as(property)
                        .isEqualTo(configuration.shouldHold(property) ? Standing.PROVED : Standing.REFUTED));
        assertThat(result.refuted())
                .allSatisfy(judged -> assertThat(((Judged.Refuted) judged.outcome()).induction())
                        .isPresent());
    }

    @ParameterizedTest
    @CsvSource({
        "Viommu, HostileSidecore",
        "Viommu, StrictBareMetal",
        "Viommu, AsyncBareMetal",
        "Viommu, OptimisticBareMetal",
        "Viommu, AsyncSamecore",
        "DmaTracking, SingleLru",
        "FlushQueue, Strict"
    })
    void withoutAnyConjunctTheProofFails(String protocol, String configuration) {
        assertThatAllIsNeeded(Proofs.of(protocol, configuration).orElseThrow().proof());
    }

    @Tag("nightly")
    @ParameterizedTest
    @MethodSource("all")
    void withoutAnyConjunctEveryProofFails(Bond bond) {
        assertThatAllIsNeeded(bond.proof());
    }

    private static void assertThatAllIsNeeded(Proof proof) {
        Set<String> properties = proof.promises().stream()
                .map(Promise::property)
                .filter(configuration(proof)::shouldHold)
                .collect(Collectors.toSet());

        assertThat(proof.invariant().parallelStream()
                        .filter(c -> new Necessity(new Z3(), Effort.standard())
                                .withoutIt(proof, c, properties)
                                .isEmpty())
                        .map(c -> c.name()))
                .isEmpty();
    }

    @Test
    void whatASolverDoesNotDecideIsOpen() {
        Solver tired = new Solver() {
            @Override
            public Answer ask(Script script, Duration limit, int seed) {
                return new Answer.Unknown("timeout");
            }

            @Override
            public String version() {
                return "tired";
            }
        };
        Proof proof = Proofs.of("Viommu", "HostileSidecore").orElseThrow().proof();

        Result result = new Prover(tired, Effort.standard()).judge(proof, condition -> {});

        assertThat(result.properties())
                .allSatisfy(property -> assertThat(result.of(property)).isEqualTo(Standing.UNDECIDED));
        assertThat(result.open()).anySatisfy(line -> assertThat(line).contains("Unpin keeps", "timeout"));
        assertThat(result.vacuous()).isNotEmpty();
    }

    @Test
    void everyConjunctHasANameOfItsOwnAndSaysWhyItHolds() {
        for (Bond bond : Proofs.all()) {
            assertThat(bond.proof().invariant())
                    .allSatisfy(c -> assertThat(c.why()).endsWith("."))
                    .extracting(c -> c.name())
                    .doesNotHaveDuplicates();
        }
    }

    @Test
    void theSameConditionIsTheSameTextHoweverOftenItIsMade() {
        Map<String, String> first = texts();
        Map<String, String> second = texts();

        assertThat(first).hasSizeGreaterThan(50).isEqualTo(second);
        assertThat(first.get("Reclaim keeps PinnedFramesAreTheGuests"))
                .contains("(declare-sort Frame 0)", "(assert (not (forall ((f.1 Frame))");
    }

    private static Map<String, String> texts() {
        Proof proof = Proofs.of("Viommu", "HostileSidecore").orElseThrow().proof();
        return Condition.of(proof).stream()
                .collect(Collectors.toMap(
                        Condition::toString, c -> Prover.script(c).text()));
    }
}
