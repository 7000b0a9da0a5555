package viommu.proof;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.MethodSource;
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
    /** Long behaviours take longer than a condition may. */
    private static final Effort PATIENT = new Effort(Duration.ofMinutes(10), 0);

    private static final Set<String> RELEASES = Set.of("MakeRoom", "AddEntry", "DrainRing");
    /** The steps that a replaced operator is used in, or that a defect has in another order. */
    private static final Map<String, Set<String>> STEPS = Map.of(
            "UnmapPieces", Set.of("Unmap", "SubmitInvalidation"),
            "MapPieces", Set.of("Map"),
            "RoomForStale", Set.of("Unmap"),
            "FlushedOut", RELEASES,
            "PagesLeft", RELEASES,
            "CounterFor", Set.of("AddEntry"),
            "TimerArmed", Set.of("AddEntry"),
            "CounterBeforeClear", Set.of("Unmap", "AddEntry", "ClearPte"),
            "FullAfterFlush", Set.of("FinishFlush"),
            "IovaFreedBeforeFlush", Set.of("ClearPte", "Release", "Invalidate"));

    /** A mistake in a protocol. */
    record Mistake(Protocol<?> protocol, Defect defect) {
        Bond proof() {
            return Proofs.of(protocol.name(), defect).orElseThrow();
        }

        Set<String> steps() {
            Set<String> replaced = STEPS.getOrDefault(defect.replaces(), Set.of(defect.replaces()));
            return STEPS.getOrDefault(defect.name(), replaced);
        }

        @Override
        public String toString() {
            return protocol.name() + " " + defect.name();
        }
    }

    static List<Mistake> expressed() {
        return Protocols.all().stream()
                .flatMap(p -> p.defects().stream()
                        .filter(d -> Proofs.of(p.name(), d).isPresent())
                        .map(d -> new Mistake(p, d)))
                .toList();
    }

    @ParameterizedTest
    @MethodSource("expressed")
    void theProofFailsAtTheStepThatWasAltered(Mistake mistake) {
        Bond bond = mistake.proof();

        Result result = new Prover(new Z3(), Effort.standard()).judge(bond.proof(), condition -> {});

        List<Judged> broken = result.refuted().stream()
                .filter(j -> j.condition().kind() == Kind.CONSECUTION)
                .toList();
        assertThat(result.open()).isEmpty();
        assertThat(broken.stream()
                        .map(j -> j.condition().move().orElseThrow().name())
                        .collect(Collectors.toSet()))
                .isNotEmpty()
                .isSubsetOf(mistake.steps());
        assertThat(broken)
                .allSatisfy(judged -> assertThat(((Judged.Refuted) judged.outcome()).induction())
                        .isPresent());
    }

    @ParameterizedTest
    @CsvSource({
        "Viommu, EarlyUnpin",
        "Viommu, ReclaimMappedFrame",
        "Viommu, FlushBeforeClear",
        "Viommu, MissingMapInvalidation",
        "Viommu, ElidedInvalidation",
        "Viommu, MissingDrain",
        "FlushQueue, EarlyTableFree",
        "FlushQueue, IovaFreedBeforeFlush"
    })
    void unrollingGivesARealTraceAsShortAsTheExplorers(String protocol, String name) {
        Defect defect = Protocols.named(protocol).defect(name);

        assertThatItIsReal(trace(
                Proofs.of(protocol, defect).orElseThrow(),
                Protocols.named(protocol),
                Optional.of(defect),
                defect.property()));
    }

    @ParameterizedTest
    @CsvSource({"Viommu, DeferredBareMetal, NoReusedPageDma", "Viommu, OptimisticBareMetal, NoStaleDma"})
    void aPropertyThatAStrategyGivesUpHasARealTraceToo(String protocol, String configuration, String property) {
        assertThatItIsReal(trace(
                Proofs.of(protocol, configuration).orElseThrow(),
                Protocols.named(protocol),
                Optional.empty(),
                property));
    }

    private static RealTrace.Found trace(Bond bond, Protocol<?> protocol, Optional<Defect> defect, String property) {
        return new RealTrace(new Z3(), PATIENT, Map.of()).of(bond, protocol, defect, property);
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
