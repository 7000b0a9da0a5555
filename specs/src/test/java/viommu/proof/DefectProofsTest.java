package viommu.proof;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;
import viommu.counterexamples.Counterexample;
import viommu.counterexamples.Replay;
import viommu.counterexamples.Replayed;
import viommu.model.explorer.Exploration;
import viommu.model.explorer.Explorer;
import viommu.model.explorer.Limits;
import viommu.model.explorer.Progress;
import viommu.model.protocol.Defect;
import viommu.model.protocol.Protocol;
import viommu.model.protocol.Protocols;
import viommu.model.state.State;
import viommu.proof.prove.Effort;
import viommu.proof.prove.Judged;
import viommu.proof.prove.Prover;
import viommu.proof.prove.Result;
import viommu.proof.solver.Z3;
import viommu.proof.system.Condition.Kind;
import viommu.proof.tie.Bond;
import viommu.proof.tie.RealTrace;

/** A proof of a protocol with a mistake fails where the mistake is. */
@Tag("nightly")
class DefectProofsTest {
    private static final Protocol<?> VIOMMU = Protocols.named("Viommu");
    /** What a replaced operator is used in. */
    private static final Map<String, Set<String>> STEPS = Map.of(
            "UnmapPieces",
            Set.of("Unmap", "SubmitInvalidation"),
            "MapPieces",
            Set.of("Map"),
            "RoomForStale",
            Set.of("Unmap"));

    static List<Defect> expressed() {
        return VIOMMU.defects().stream()
                .filter(d -> Proofs.of("Viommu", d).isPresent())
                .toList();
    }

    @ParameterizedTest
    @MethodSource("expressed")
    void theProofFailsAtTheStepThatWasAltered(Defect defect) {
        Bond bond = Proofs.of("Viommu", defect).orElseThrow();

        Result result = new Prover(new Z3(), Effort.standard()).judge(bond.proof(), condition -> {});

        List<Judged> broken = result.refuted().stream()
                .filter(j -> j.condition().kind() == Kind.CONSECUTION)
                .toList();
        assertThat(result.open()).isEmpty();
        assertThat(broken.stream()
                        .map(j -> j.condition().move().orElseThrow().name())
                        .collect(Collectors.toSet()))
                .isNotEmpty()
                .isSubsetOf(STEPS.getOrDefault(defect.replaces(), Set.of(defect.replaces())));
        assertThat(broken)
                .allSatisfy(judged -> assertThat(((Judged.Refuted) judged.outcome()).induction())
                        .isPresent());
    }

    @ParameterizedTest
    @ValueSource(strings = {"EarlyUnpin", "ReclaimMappedFrame", "FlushBeforeClear"})
    void unrollingGivesARealTraceAsShortAsTheExplorers(String name) {
        Defect defect = VIOMMU.defect(name);

        assertThatItIsReal(trace(Proofs.of("Viommu", defect).orElseThrow(), Optional.of(defect), defect.property()));
    }

    @ParameterizedTest
    @CsvSource({"DeferredBareMetal, NoReusedPageDma", "OptimisticBareMetal, NoStaleDma"})
    void aPropertyThatAStrategyGivesUpHasARealTraceToo(String configuration, String property) {
        assertThatItIsReal(trace(Proofs.of("Viommu", configuration).orElseThrow(), Optional.empty(), property));
    }

    private static RealTrace.Found trace(Bond bond, Optional<Defect> defect, String property) {
        return new RealTrace(new Z3(), Effort.standard(), Map.of()).of(bond, VIOMMU, defect, property);
    }

    private static void assertThatItIsReal(RealTrace.Found found) {
        assertThat(found).isInstanceOf(RealTrace.Real.class);
        assertThatItIsReal(((RealTrace.Real) found).counterexample());
    }

    private static <S extends State> void assertThatItIsReal(Counterexample<S> trace) {
        Replayed<S> replayed = Replay.onOwnModel(trace);
        Exploration<S> shortest =
                Explorer.search(trace.model(), List.of(trace.promise()), Limits.standard(), Progress.SILENT);

        assertThat(replayed.succeeded()).as(replayed.sentence()).isTrue();
        assertThat(trace.trace().length())
                .isEqualTo(shortest.violations().get(trace.property()).length());
    }
}
