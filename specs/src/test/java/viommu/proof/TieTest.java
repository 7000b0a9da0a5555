package viommu.proof;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.MethodSource;
import viommu.model.explorer.Explorer;
import viommu.model.explorer.Limits;
import viommu.model.protocol.Model;
import viommu.model.protocol.Protocol;
import viommu.model.protocol.Protocols;
import viommu.model.protocol.Scope;
import viommu.proof.system.Conjunct;
import viommu.proof.system.Proof;
import viommu.proof.tie.Bond;
import viommu.proof.tie.Tie;
import viommu.proof.tie.Tied;

/** The formulas are those of the model. */
class TieTest {
    private static final Limits LIMITS = Limits.standard();

    static List<Bond> all() {
        return Proofs.all();
    }

    private static Bond strictSidecore() {
        return Proofs.of("Viommu", "StrictSidecore").orElseThrow();
    }

    private static Tied tied(Bond bond, Optional<String> defect) {
        Protocol<?> protocol = Protocols.named(bond.proof().protocol());
        return Tie.of(bond, protocol, defect.map(protocol::defect), LIMITS);
    }

    @ParameterizedTest
    @MethodSource("all")
    void everyEdgeIsOneOfItsOwnStepAndEveryStateSatisfiesTheInvariant(Bond bond) {
        Tied tied = tied(bond, Optional.empty());

        assertThat(tied.problems()).isEmpty();
        assertThat(tied.incomplete()).isEmpty();
        var explored = bond.models(Protocols.named(bond.proof().protocol()), Optional.empty()).stream()
                .map(Explorer::explore)
                .toList();
        assertThat(tied.states())
                .isEqualTo(explored.stream().mapToLong(e -> e.states()).sum());
        assertThat(tied.edges())
                .isEqualTo(explored.stream().mapToLong(e -> e.transitions()).sum());
    }

    /** Two CPUs, IOVAs and table pages, with two slots and with three: entries that wait for others, rings that are full. */
    @Tag("nightly")
    @ParameterizedTest
    @CsvSource({"PerCpu, 2", "Single, 2", "Single, 3", "Strict, 2"})
    void theFlushQueueFitsAtItsStandardScopeToo(String configuration, int slots) {
        Protocol<?> queue = Protocols.named("FlushQueue");
        Scope scope = Scope.defaults(queue.dimensions()).with(Map.of("RingSlots", slots));
        Model<?> model = queue.model(queue.configuration(configuration), scope, Optional.empty());

        Tied tied = Tie.of(Proofs.of("FlushQueue", configuration).orElseThrow(), model, LIMITS);

        assertThat(tied.fits()).as(tied.toString()).isTrue();
        assertThat(tied.states()).isEqualTo(Explorer.explore(model).states());
    }

    @Test
    void aRingThatReleasesEarlierDoesNotFit() {
        assertThat(tied(Proofs.of("FlushQueue", "Single").orElseThrow(), Optional.of("OffByOneCounter"))
                        .problems())
                .anySatisfy(p -> assertThat(p).contains("is a step of the model and not of the formulas"));
    }

    @Test
    void atTheStandardScopeTooEveryEdgeIsOneOfItsOwnStep() {
        Protocol<?> viommu = Protocols.named("Viommu");

        Tied tied = Tie.of(strictSidecore(), viommu.model(viommu.configuration("StrictSidecore")), LIMITS);

        assertThat(tied.fits()).as(tied.toString()).isTrue();
        assertThat(tied.states()).isEqualTo(3_492);
    }

    @Test
    void aModelThatDoesSomethingElseDoesNotFit() {
        assertThat(tied(strictSidecore(), Optional.of("MissingDrain")).problems())
                .anySatisfy(p -> assertThat(p).startsWith("Drain is a step of the model and not of the formulas"));
    }

    @Test
    void aModelThatPinsOtherwiseHasOtherTokens() {
        assertThat(tied(strictSidecore(), Optional.of("LeakedPin")).problems())
                .anySatisfy(p -> assertThat(p).contains("pins count token wrongly"));
    }

    @Test
    void aFormulaThatDoesSomethingElseDoesNotFit() {
        Protocol<?> viommu = Protocols.named("Viommu");
        Bond flawed = Proofs.of("Viommu", viommu.defect("SkippedIotlbFlush")).orElseThrow();

        assertThat(tied(flawed, Optional.empty()).problems())
                .anySatisfy(p -> assertThat(p).startsWith("FlushIotlb is a step of the model and not of the formulas"));
    }

    @Test
    void aFormulaThatAllowsMoreWithoutAReasonDoesNotFit() {
        Bond bond = strictSidecore();

        assertThat(tied(new Bond(bond.proof(), bond.reader(), Map.of()), Optional.empty())
                        .problems())
                .anySatisfy(p -> assertThat(p).startsWith("Issue is a step of the formulas and not of the model"));
    }

    @Test
    void anInvariantThatIsNotOneIsSeenInAReachableState() {
        Proof proof = strictSidecore().proof();
        Conjunct first = proof.invariant().get(0);
        List<Conjunct> wrong =
                List.of(new Conjunct("Wrong", "It does not.", first.formula().not()));
        Proof changed = new Proof(
                proof.protocol(),
                proof.configuration(),
                proof.anyNumberOf(),
                proof.moves(),
                wrong,
                proof.counters(),
                proof.promises());

        assertThat(tied(strictSidecore().with(changed), Optional.empty()).problems())
                .anySatisfy(p -> assertThat(p).startsWith("a reachable state does not satisfy Wrong"));
    }

    @Test
    void aGraphThatIsNotSeenInFullFitsNothing() {
        Protocol<?> viommu = Protocols.named("Viommu");

        Tied tied = Tie.of(
                strictSidecore(), viommu.model(viommu.configuration("StrictSidecore")), LIMITS.withMaxStates(100));

        assertThat(tied.fits()).isFalse();
        assertThat(tied.incomplete()).contains("stopped at 100 states");
    }
}
