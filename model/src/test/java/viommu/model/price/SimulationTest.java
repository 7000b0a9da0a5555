package viommu.model.price;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.EnumSet;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import viommu.model.viommu.Emulation;
import viommu.model.viommu.Mapping;
import viommu.model.viommu.Teardown;

/** What must be so whatever things cost. */
class SimulationTest {
    private static final double ROUNDING = 0.005;

    static Stream<Figures.Both> all() {
        return Figures.all();
    }

    private static CostTable free() {
        return Figures.COSTS.each(entry -> entry.cost() == Cost.CLOCK ? entry.value() : 0);
    }

    @ParameterizedTest
    @MethodSource("all")
    void whatIsMappedIsUnmappedOrStillMapped(Figures.Both both) {
        Slices slices = new Slices(both.teardown(), both.emulation(), 1024, Simulation.IOVAS);
        Map<String, Integer> taken = new HashMap<>();
        slices.observe((step, parts, s) -> taken.merge(
                step, parts.stream().mapToInt(p -> Math.max(1, p.size())).sum(), Integer::sum));

        new Simulation(slices, Figures.SHORT.withBuffers(256, 1024), Figures.COSTS).run();

        int used = 0;
        int live = 0;
        for (int page = 0; page < slices.pages(); page++) {
            used += slices.iovas() - slices.at(page).mapping.count(Mapping.FREE);
            live += slices.at(page).mapping.count(Mapping.LIVE)
                    + slices.at(page).mapping.count(Mapping.MAPPING);
        }
        int maps = taken.get("Map");
        int reuses = taken.getOrDefault("Reuse", 0);
        assertThat(maps + reuses - taken.get("Unmap")).isEqualTo(live);
        assertThat(maps - taken.getOrDefault("Release", 0)).isEqualTo(used);
        assertThat(taken.get("Issue")).isGreaterThanOrEqualTo(taken.get("Land"));
        assertThat(taken.get("Land")).isGreaterThanOrEqualTo(taken.get("Unmap"));
    }

    @ParameterizedTest
    @MethodSource("all")
    void theLineIsNeverFasterThanItself(Figures.Both both) {
        for (int bytes : List.of(64, 1500, 9000)) {
            Measured measured = both.run(Figures.SHORT.withPacketBytes(bytes), free());

            assertThat(measured.lineRate()).isBetween(0.999, 1.0);
        }
    }

    @ParameterizedTest
    @MethodSource("all")
    void nothingGetsFasterWhenSomethingCostsMore(Figures.Both both) {
        Workload shorter = Figures.SHORT.withPackets(800).withWarmUp(400);
        double before = both.run(shorter, Figures.COSTS).lineRate();
        for (Cost cost : EnumSet.complementOf(EnumSet.of(Cost.CLOCK))) {
            CostTable dearer = Figures.COSTS.with(cost, 2 * Figures.COSTS.of(cost));

            assertThat(both.run(shorter, dearer).lineRate()).as(cost.toString()).isLessThanOrEqualTo(before + ROUNDING);
        }
    }

    @ParameterizedTest
    @MethodSource("all")
    void theSameSeedGivesTheSameFigures(Figures.Both both) {
        Measured once = both.run(Figures.SHORT, Figures.COSTS);

        assertThat(both.run(Figures.SHORT, Figures.COSTS)).isEqualTo(once);
    }

    @Test
    void anotherSeedGivesOtherFigures() {
        Figures.Both both = new Figures.Both(Teardown.OPTIMISTIC, Emulation.SAMECORE);

        assertThat(both.run(Figures.SHORT.withSeed(2), Figures.COSTS))
                .isNotEqualTo(both.run(Figures.SHORT, Figures.COSTS));
    }

    @ParameterizedTest
    @MethodSource("all")
    void onlyASamecoreEmulatorMakesTheGuestExit(Figures.Both both) {
        Measured measured = both.run(Figures.SHORT, Figures.COSTS);

        if (both.emulation() == Emulation.SAMECORE) {
            assertThat(measured.exits()).isEqualTo(measured.doorbells()).isPositive();
        } else {
            assertThat(measured.exits()).isZero();
        }
    }

    @Test
    void strictInvalidatesOnceForEachUnmapAndUnderAnEmulatorOnceMoreForEachMap() {
        for (Emulation emulation : Emulation.values()) {
            Measured measured = Simulation.run(Way.of(Teardown.STRICT, emulation), Figures.SHORT, Figures.COSTS);

            assertThat(measured.invalidations())
                    .isBetween(
                            emulation == Emulation.BARE_METAL ? 0.95 : 1.9,
                            emulation == Emulation.BARE_METAL ? 1.05 : 2.1);
        }
    }

    @ParameterizedTest
    @MethodSource("all")
    void whatIsStaleKeepsToQuotaAndAge(Figures.Both both) {
        Measured measured = both.run(
                Figures.SHORT
                        .withQuota(100)
                        .withAgeLimitMs(1)
                        .withPackets(6_000)
                        .withWarmUp(3_000),
                Figures.COSTS);

        assertThat(measured.staleMost()).isLessThanOrEqualTo(both.teardown() == Teardown.STRICT ? 0 : 100);
        assertThat(measured.windowMostMs()).isLessThan(1.2);
        if (both.teardown() == Teardown.STRICT) {
            assertThat(measured.exposedBytes()).isZero();
        }
        if (both.teardown() == Teardown.DEFERRED || both.teardown() == Teardown.OPTIMISTIC) {
            assertThat(measured.exposedBytes()).isPositive();
        }
    }

    /** An asynchronous unmap cannot return while the guest stands still. */
    @Test
    void asynchronousTeardownExposesNothingUnderASamecoreEmulator() {
        assertThat(Simulation.run(Way.of(Teardown.ASYNC, Emulation.SAMECORE), Figures.SHORT, Figures.COSTS)
                        .exposedBytes())
                .isZero();
        assertThat(Simulation.run(Way.of(Teardown.ASYNC, Emulation.SIDECORE), Figures.SHORT, Figures.COSTS)
                        .exposedBytes())
                .isPositive();
    }

    @Test
    void aDeferredBatchIsOneDoorbell() {
        Measured measured = Simulation.run(
                Way.of(Teardown.DEFERRED, Emulation.BARE_METAL), Figures.SHORT.withQuota(50), Figures.COSTS);

        assertThat(measured.doorbells()).isBetween(0.95 / 50, 1.05 / 50);
    }

    @Test
    void theHostCannotTakeBackWhatIsPinned() {
        Figures.Both both = new Figures.Both(Teardown.OPTIMISTIC, Emulation.SIDECORE);
        Workload small = Figures.SHORT.withBuffers(256, 1024).withPackets(3_000);

        Measured pressed = both.run(small.withHostFrames(0.5), Figures.COSTS);
        Measured bound = both.run(small.withHostFrames(0.2), Figures.COSTS);

        assertThat(pressed.stuck()).isFalse();
        assertThat(pressed.faults()).isPositive();
        assertThat(pressed.pinnedMost()).isBetween(256, 512);
        assertThat(pressed.lineRate()).isLessThan(both.run(small, Figures.COSTS).lineRate());
        assertThat(bound.stuck()).isTrue();
        assertThat(bound.pinnedMost()).isEqualTo(205);
    }

    /** Two handle twice the packets where only the packets cost; a driver that is one thread gains nothing from more. */
    @Test
    void coresHandlePacketsSideBySideAndTakeTurnsInTheDriver() {
        Figures.Both both = new Figures.Both(Teardown.STRICT, Emulation.BARE_METAL);
        CostTable packets = free().with(Cost.PACKET, 20_000);
        CostTable driver = free().with(Cost.WRITE_PTE, 20_000);

        assertThat(gain(both, packets)).isBetween(1.9, 2.1);
        assertThat(gain(both, driver)).isBetween(0.9, 1.1);
    }

    private static double gain(Figures.Both both, CostTable costs) {
        return both.run(Figures.SHORT.withCores(2), costs).lineRate()
                / both.run(Figures.SHORT, costs).lineRate();
    }
}
