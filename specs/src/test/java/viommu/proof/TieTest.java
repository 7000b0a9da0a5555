package viommu.proof;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import viommu.model.explorer.Explorer;
import viommu.model.explorer.Limits;
import viommu.model.protocol.Model;
import viommu.model.protocol.Protocol;
import viommu.model.protocol.Protocols;
import viommu.model.protocol.Scope;
import viommu.model.state.State;
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

    private static <S extends State> Model<S> model(
            Protocol<S> protocol, String configuration, Optional<String> defect) {
        Scope scope = Scope.defaults(protocol.dimensions()).with(protocol.bridgeScope());
        return protocol.model(protocol.configuration(configuration), scope, defect.map(protocol::defect));
    }

    private static Tied tied(Bond bond, Optional<String> defect) {
        return Tie.of(
                bond,
                model(Protocols.named(bond.proof().protocol()), bond.proof().configuration(), defect),
                LIMITS);
    }

    @ParameterizedTest
    @MethodSource("all")
    void everyEdgeIsOneOfItsOwnStepAndEveryStateSatisfiesTheInvariant(Bond bond) {
        Model<?> model =
                model(Protocols.named(bond.proof().protocol()), bond.proof().configuration(), Optional.empty());

        Tied tied = Tie.of(bond, model, LIMITS);

        assertThat(tied.problems()).isEmpty();
        assertThat(tied.incomplete()).isEmpty();
        assertThat(tied.states()).isEqualTo(Explorer.explore(model).states());
        assertThat(tied.edges()).isEqualTo(Explorer.explore(model).transitions());
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
