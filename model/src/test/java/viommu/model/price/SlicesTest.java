package viommu.model.price;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import viommu.model.viommu.Emulation;
import viommu.model.viommu.Teardown;

/** Many small states are one large one. */
class SlicesTest {
    private static final int QUOTA = 2;

    static Stream<Figures.Both> all() {
        return Figures.all();
    }

    /** As large as one packed state can be: two pages with two IOVAs each. */
    @ParameterizedTest
    @MethodSource("all")
    void whatTheSlicesDoIsWhatOneStateOfTheModelDoes(Figures.Both both) {
        Slices slices = new Slices(both.teardown(), both.emulation(), 2, 2);
        Witness witness = new Witness(slices, QUOTA);
        Workload small = Workload.standard()
                .withBuffers(1, 2)
                .withQuota(QUOTA)
                .withPackets(200)
                .withWarmUp(100);

        new Simulation(slices, small, Figures.COSTS.with(Cost.PAGE_LOSS, 0.3)).run();

        assertThat(witness.steps).isGreaterThan(1_000);
    }

    @ParameterizedTest
    @MethodSource("all")
    void whatTheModelPromisesHoldsInEverySliceAtEveryStep(Figures.Both both) {
        Slices slices = new Slices(both.teardown(), both.emulation(), 512, Simulation.IOVAS);
        new Judge(slices);

        Measured measured = new Simulation(
                        slices,
                        Workload.standard()
                                .withBuffers(128, 512)
                                .withQuota(64)
                                .withPackets(600)
                                .withWarmUp(300),
                        Figures.COSTS)
                .run();

        assertThat(measured.lineRate()).isPositive();
    }

    @Test
    void theDriverHasOneTaskAtATime() {
        Slices slices = new Slices(Teardown.STRICT, Emulation.SIDECORE, 2, 1);
        slices.take("Map", 0, 0);

        assertThatThrownBy(() -> slices.take("Map", 1, 0)).hasMessageContaining("the whole does not allow Map");
    }

    @Test
    void underASamecoreEmulatorTheWholeGuestStandsStill() {
        Slices slices = new Slices(Teardown.STRICT, Emulation.SAMECORE, 2, 1);
        slices.take("Map", 0, 0);
        slices.take("SubmitInvalidation", 0, 0);

        assertThatThrownBy(() -> slices.take(1, "ReusePage(p1)")).hasMessageContaining("the whole does not allow");
    }

    @Test
    void theEmulatorHasOneWorker() {
        Slices slices = new Slices(Teardown.ASYNC, Emulation.BARE_METAL, 2, 1);
        for (int page = 0; page < 2; page++) {
            slices.take("Map", page, 0);
            slices.take(page, "Return");
            slices.take("Unmap", page, 0);
            slices.take(page, "ClearPte");
            slices.take("SubmitInvalidation", page, 0);
            slices.take(page, "Return");
        }
        slices.take(0, "Fetch");

        assertThatThrownBy(() -> slices.take(1, "Fetch")).hasMessageContaining("the whole does not allow Fetch");
    }

    @Test
    void whatTheModelDoesNotAllowIsNotDone() {
        Slices slices = new Slices(Teardown.STRICT, Emulation.SIDECORE, 1, 1);

        assertThatThrownBy(() -> slices.take("Unmap", 0, 0)).hasMessageContaining("the model does not allow Unmap(i1)");
    }
}
