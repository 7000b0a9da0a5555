package viommu.model.viommu;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;
import viommu.model.explorer.Limits;
import viommu.model.explorer.Progress;
import viommu.model.liveness.Lasso;
import viommu.model.liveness.LivenessCheck;
import viommu.model.protocol.Action;
import viommu.model.protocol.Configuration;
import viommu.model.protocol.Fairness;
import viommu.model.protocol.Fairness.Strength;
import viommu.model.protocol.Model;
import viommu.model.protocol.Property.Liveness;

class LivenessTest {
    private final Viommu viommu = new Viommu();

    static List<Configuration> configurations() {
        return new Viommu().configurations();
    }

    @Test
    void eachConjunctOfTheSpecificationIsOneGroup() {
        Model<ViommuState> model = viommu.model(viommu.configuration("OptimisticSidecore"));

        Map<String, List<String>> groups = model.fairness().stream()
                .collect(Collectors.toMap(
                        Fairness::toString,
                        f -> model.actions().stream()
                                .filter(f.covers())
                                .map(Action::toString)
                                .toList()));

        assertThat(groups).hasSize(7 + 5 + 2 + 4 + 1);
        assertThat(groups).containsEntry("WF(Reshadow)", List.of("Reshadow(None)", "Reshadow(f1)", "Reshadow(f2)"));
        assertThat(groups).containsEntry("SF(FlushStale of i1)", List.of("FlushStale({i1})", "FlushStale({i1, i2})"));
        assertThat(groups).containsEntry("WF(Land(i2, f1))", List.of("Land(i2, f1)"));
    }

    @Test
    void theFlushIsWeaklyFairForDeferredAndStronglyForTheOthers() {
        assertThat(configurations().stream()
                        .filter(c -> viommu.model(c).fairness().stream()
                                .anyMatch(f -> f.toString().equals("WF(FlushStale of i1)"))))
                .extracting(Configuration::name)
                .containsExactly("DeferredBareMetal", "DeferredSamecore", "DeferredSidecore");
    }

    @Test
    void anUnmapAwaitsTheEndOfItsShadowEntryAndOfItsInvalidation() {
        Model<ViommuState> model = viommu.model(viommu.configuration("StrictSidecore"));
        Liveness<ViommuState> unpinned = (Liveness<ViommuState>) viommu.property("UnmappedEventuallyUnpinned");
        ViommuState s = model.view(model.initialStates().get(0));

        s.mapping.set(0, Mapping.UNMAPPING);
        assertThat(unpinned.from().test(s, 0) && unpinned.to().test(s, 0)).isTrue();
        s.shadow.set(0, 0);
        assertThat(unpinned.to().test(s, 0)).isFalse();
        s.shadow.clear(0);
        s.worker.iova.set(0);
        assertThat(unpinned.to().test(s, 0)).isFalse();
        s.mapping.set(0, Mapping.LIVE);
        assertThat(unpinned.to().test(s, 0)).isTrue();
    }

    @Test
    void aDriverThatReusesAgainAndAgainStarvesAFlushThatIsOnlyWeaklyFair() {
        Lasso<ViommuState> lasso = violation("OptimisticSidecore", "StaleEventuallyTornDown", f -> weakened(f));

        assertThat(lasso.stops()).isFalse();
        assertThat(lasso.loop()).extracting(t -> t.action().step().name()).contains("Reuse", "Unmap", "Return");
    }

    @Test
    void aDriverThatIsBusyWithOtherMappingsStarvesAFlushThatIsOnlyWeaklyFair() {
        Lasso<ViommuState> lasso = violation("AsyncBareMetal", "StaleEventuallyTornDown", f -> weakened(f));

        assertThat(lasso.loop()).extracting(t -> t.action().toString()).contains("Map(i2, p1)", "FlushStale({i2})");
    }

    @Test
    void aTimerThatNeedNotTickLeavesAMappingStale() {
        Lasso<ViommuState> lasso = violation("DeferredSidecore", "StaleEventuallyTornDown", f -> without(f, "Tick"));

        assertThat(lasso.stops()).isTrue();
    }

    @Test
    void aDmaThatNeedNotLandHoldsTheDrainUp() {
        Lasso<ViommuState> lasso = violation("StrictSidecore", "WaitsComplete", f -> without(f, "Land(i1, f1)"));

        assertThat(lasso.trace().model().view(lasso.trace().last()).inflight.anyFrom(0))
                .isTrue();
    }

    private interface Weakening {
        Optional<Fairness<ViommuState>> of(Fairness<ViommuState> fairness);
    }

    private static Optional<Fairness<ViommuState>> weakened(Fairness<ViommuState> f) {
        return Optional.of(new Fairness<>(f.name(), Strength.WEAK, f.covers()));
    }

    private static Optional<Fairness<ViommuState>> without(Fairness<ViommuState> f, String name) {
        return Optional.of(f).filter(g -> !g.name().equals(name));
    }

    private Lasso<ViommuState> violation(String configuration, String property, Weakening weakening) {
        Model<ViommuState> m = viommu.model(viommu.configuration(configuration));
        Model<ViommuState> weaker = new Model<>(
                m.protocol(),
                m.configuration(),
                m.scope(),
                m.defect(),
                m::view,
                m.initialStates(),
                m.steps(),
                m.fairness().stream().flatMap(f -> weakening.of(f).stream()).toList());
        var only = List.of(viommu.property(property));

        Lasso<ViommuState> lasso = LivenessCheck.check(weaker, only, Limits.standard(), Progress.SILENT)
                .violations()
                .get(property);

        assertThat(lasso.violates((Liveness<ViommuState>) only.get(0))).isTrue();
        return lasso;
    }
}
