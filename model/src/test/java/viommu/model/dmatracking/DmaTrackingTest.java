package viommu.model.dmatracking;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import viommu.model.explorer.Explorer;
import viommu.model.liveness.LivenessCheck;
import viommu.model.protocol.Configuration;
import viommu.model.protocol.Defect;
import viommu.model.protocol.Model;
import viommu.model.protocol.Scope;

class DmaTrackingTest {
    private static final DmaTracking DMA_TRACKING = new DmaTracking();

    static List<Configuration> configurations() {
        return DMA_TRACKING.configurations();
    }

    static List<Defect> defects() {
        return DMA_TRACKING.defects();
    }

    private static Model<DmaTrackingState> model(String configuration, Defect defect) {
        Scope scope = Scope.defaults(DMA_TRACKING.dimensions()).with(defect.scope());
        return DMA_TRACKING.model(DMA_TRACKING.configuration(configuration), scope, Optional.of(defect));
    }

    /** The violated properties, liveness included. */
    private static Set<String> violated(Model<DmaTrackingState> model) {
        Set<String> violated =
                new HashSet<>(Explorer.explore(model).violations().keySet());
        violated.addAll(LivenessCheck.check(model).violations().keySet());
        return violated;
    }

    /** A request for one page fails as a whole; without a balloon nobody is refused; what is forced is not put back. */
    @ParameterizedTest
    @CsvSource({
        "PartialUndo, SingleLru",
        "BusyPageBallooned, SingleLru",
        "FailedUnmapBallooned, SingleLru",
        "BalloonUnasked, SingleLru",
        "BusyPageForgotten, SingleBalloon",
        "RestoredByStore, SingleBalloon"
    })
    void aDefectHidesWhereItsStepIsNotTaken(String defect, String configuration) {
        assertThat(violated(model(configuration, DMA_TRACKING.defect(defect)))).isEmpty();
    }

    @Test
    void onlyAMissingBalloonLeavesStepsUntakenAndOnlyTheBalloonDoesWithoutScans() {
        Map<String, List<String>> never = configurations().stream()
                .collect(Collectors.toMap(
                        Configuration::name,
                        c -> Explorer.explore(DMA_TRACKING.model(c)).neverTaken()));

        assertThat(never.get("SingleLru")).containsExactly("Inflate", "Deflate", "LockForBalloon", "TakeBallooned");
        assertThat(never.get("BatchLru")).isEqualTo(never.get("SingleLru"));
        assertThat(never.get("SingleBalloon")).containsExactly("LockForScan");
    }

    @Test
    void aPageThatIsCountedBetweenSwapAndUnmapIsPinnedAnewByItsOwnRequest() {
        Model<DmaTrackingState> model = DMA_TRACKING.model(DMA_TRACKING.configuration("SingleLru"));
        DmaTrackingState s = model.view(model.initialStates().get(0));

        take(model, s, "Map(c1, 0)", "Increment(c1)", "SetAccessed(c1)", "TestPinned(c1)", "Ask(c1)");
        take(model, s, "LockForPin(c1)", "TestBeforePin", "VfioMap(TRUE)", "SetPinned", "Answer", "Recheck(c1)");
        take(model, s, "Unmap(c1)", "Decrement(c1)", "LockForScan(0)", "CompareAndSwap", "ClearAccessed");
        take(model, s, "LockForScan(0)", "CompareAndSwap", "Map(c2, 0)", "Increment(c2)", "SetAccessed(c2)");
        take(model, s, "TestPinned(c2)", "Ask(c2)");

        assertThat(s.pinned.isEmpty()).isTrue();
        assertThat(model.action("LockForPin(c2)").take(s))
                .as("the lock is held")
                .isFalse();

        take(model, s, "VfioUnmap(FALSE)", "Restore", "LockForPin(c2)", "TestBeforePin", "Answer", "Recheck(c2)");

        assertThat(s.inUse.size()).isEqualTo(1);
        assertThat(s.count.at(0)).isEqualTo(1);
        assertThat(s.ioTable.contains(0)).isTrue();
    }

    private static void take(Model<DmaTrackingState> model, DmaTrackingState s, String... actions) {
        for (String action : actions) {
            assertThat(model.action(action).take(s)).as(action).isTrue();
        }
    }

    @Test
    void aRequestNamesOnePageOrAllOfThem() {
        assertThat(firstRequest("SingleLru")).isEqualTo(0b01);
        assertThat(firstRequest("BatchLru")).isEqualTo(0b11);
    }

    private static int firstRequest(String configuration) {
        Model<DmaTrackingState> model = DMA_TRACKING.model(DMA_TRACKING.configuration(configuration));
        DmaTrackingState s = model.view(model.initialStates().get(0));
        take(model, s, "Map(c1, 0)");
        return s.request.at(0);
    }
}
