package viommu.model.pinaccounting;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import viommu.model.protocol.Model;

class PinAccountingStepsTest {
    private static final PinAccounting PIN_ACCOUNTING = new PinAccounting();
    private static final int F1 = 0;
    private static final int F2 = 1;

    private final Model<PinAccountingState> regions = model("Regions");
    private final Model<PinAccountingState> shared = model("Shared");
    private final Model<PinAccountingState> balloon = model("Balloon");

    private static Model<PinAccountingState> model(String configuration) {
        return PIN_ACCOUNTING.model(PIN_ACCOUNTING.configuration(configuration));
    }

    /** The state after these steps, all of which must be enabled. */
    private static PinAccountingState after(Model<PinAccountingState> model, String... steps) {
        PinAccountingState s = model.view(model.initialStates().get(0));
        for (String step : steps) {
            assertThat(model.action(step).take(s)).as(step + " in " + s.read()).isTrue();
        }
        return s;
    }

    private static boolean enabled(Model<PinAccountingState> model, PinAccountingState s, String step) {
        return model.action(step).take(model.view(s.pack()));
    }

    @Test
    void aMapPinsAndInstallsPageByPageAndIsRecordedAtTheEnd() {
        PinAccountingState s =
                after(regions, "FaultIn(0, f1)", "FaultIn(1, f2)", "Map(A, 0, 1)", "Pin", "Install", "Pin", "Install");

        assertThat(s.recorded()).isZero();
        assertThat(regions.action("Return").take(s)).isTrue();
        assertThat(s.recorded()).isEqualTo(0b11);
        assertThat(s.charged.at(Constants.A)).isEqualTo(2);
    }

    @Test
    void aMapThatFailsAtTheSecondPageTakesTheFirstBack() {
        PinAccountingState s = after(
                regions,
                "FaultIn(0, f1)",
                "FaultIn(1, f2)",
                "Map(A, 0, 1)",
                "Pin",
                "Install",
                "Pin",
                "FailInstall",
                "ClearPte",
                "ClearPte",
                "Sync");

        assertThat(s.pins.at(F1) + s.pins.at(F2)).isEqualTo(2);
        assertThat(regions.action("Unpin").take(s)).isTrue();
        assertThat(s.pins.at(F1) + s.pins.at(F2)).isZero();
        assertThat(s.charged.at(Constants.A)).isZero();
        assertThat(s.recorded()).isZero();
    }

    @Test
    void whatIsClearedStaysPinnedUntilTheInvalidation() {
        PinAccountingState s = after(
                regions,
                "FaultIn(0, f1)",
                "Map(A, 0, 0)",
                "Pin",
                "Install",
                "Return",
                "Translate(D1, 0)",
                "Unmap(B, 0, 0)",
                "ClearPte");

        assertThat(enabled(regions, s, "Reclaim(f1)")).isFalse();
        assertThat(enabled(regions, s, "Unpin")).isFalse();
        assertThat(regions.action("Sync").take(s)).isTrue();
        assertThat(regions.action("Unpin").take(s)).isTrue();
        assertThat(enabled(regions, s, "Reclaim(f1)")).isTrue();
    }

    @Test
    void whatCannotBeUnmappedStaysPinnedAndRecorded() {
        PinAccountingState s = after(
                regions,
                "FaultIn(0, f1)",
                "FaultIn(1, f2)",
                "Map(A, 0, 1)",
                "Pin",
                "Install",
                "Pin",
                "Install",
                "Return",
                "Unmap(A, 0, 1)",
                "ClearPte",
                "FailClear",
                "Sync",
                "Unpin",
                "Return");

        assertThat(s.recorded()).isEqualTo(0b10);
        assertThat(s.pins.at(F1)).isZero();
        assertThat(s.pins.at(F2)).isEqualTo(1);
    }

    @Test
    void anUnmapThatCutsAnAreaIsRefusedUntilTheAreaIsCut() {
        PinAccountingState s = after(
                regions,
                "FaultIn(0, f1)",
                "FaultIn(1, f2)",
                "Map(A, 0, 1)",
                "Pin",
                "Install",
                "Pin",
                "Install",
                "Return");

        assertThat(enabled(regions, s, "Unmap(A, 0, 0)")).isFalse();
        assertThat(regions.action("Cut(1)").take(s)).isTrue();
        assertThat(enabled(regions, s, "Unmap(A, 0, 0)")).isTrue();
    }

    @Test
    void theSecondProcessMayPinOnePageLess() {
        PinAccountingState s = after(regions, "FaultIn(0, f1)", "FaultIn(1, f2)", "Map(B, 0, 1)", "Pin", "Install");

        assertThat(enabled(regions, s, "Pin")).isFalse();
        assertThat(enabled(regions, s, "FailPin")).isTrue();
    }

    @Test
    void aSecondDomainUsesThePinsOfTheFirstAndTheLastGivesThemBack() {
        PinAccountingState s = after(
                shared,
                "FaultIn(0, f1)",
                "Map(A, 0, 0)",
                "Return",
                "Attach(D1)",
                "Pin",
                "Install",
                "Return",
                "Attach(D2)",
                "Pin",
                "Install",
                "Return");
        assertThat(s.pins.at(F1)).isEqualTo(1);

        for (String step : new String[] {"Detach(D1)", "ClearPte", "Sync", "Unpin", "Return"}) {
            assertThat(shared.action(step).take(s)).as(step).isTrue();
        }
        assertThat(s.pins.at(F1)).isEqualTo(1);

        for (String step : new String[] {"Detach(D2)", "ClearPte", "Sync", "Unpin", "Return"}) {
            assertThat(shared.action(step).take(s)).as(step).isTrue();
        }
        assertThat(s.pins.at(F1)).isZero();
        assertThat(s.recorded()).isEqualTo(0b1);
    }

    @Test
    void memoryThatIsMappedIsNeitherMovedNorReportedAsFree() {
        PinAccountingState s = after(
                balloon, "FaultIn(0, f1)", "Populate(0, 0)", "Pin", "Install", "Return", "Discard(0, 0)", "ClearPte");

        assertThat(enabled(balloon, s, "MoveSlot(0, f2)")).isFalse();
        assertThat(enabled(balloon, s, "ReportFree(0)")).isFalse();
        assertThat(balloon.action("Sync").take(s)).isTrue();
        assertThat(balloon.action("Unpin").take(s)).isTrue();
        assertThat(enabled(balloon, s, "ReportFree(0)")).isTrue();
        assertThat(balloon.action("Return").take(s)).isTrue();
        assertThat(s.owner.is(F1, Owner.OTHER)).isTrue();
    }
}
