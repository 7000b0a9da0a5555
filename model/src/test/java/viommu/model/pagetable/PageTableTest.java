package viommu.model.pagetable;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import viommu.model.explorer.Explorer;
import viommu.model.protocol.Configuration;
import viommu.model.protocol.Defect;
import viommu.model.protocol.Model;
import viommu.model.protocol.Scope;
import viommu.model.state.Domain;

class PageTableTest {
    private static final PageTable PAGE_TABLE = new PageTable();

    static List<Configuration> configurations() {
        return PAGE_TABLE.configurations();
    }

    static List<Defect> defects() {
        return PAGE_TABLE.defects();
    }

    private static Model<PageTableState> model(String configuration) {
        return PAGE_TABLE.model(PAGE_TABLE.configuration(configuration));
    }

    private static Model<PageTableState> model(String configuration, Defect defect) {
        Scope scope = Scope.defaults(PAGE_TABLE.dimensions()).with(defect.scope());
        return PAGE_TABLE.model(PAGE_TABLE.configuration(configuration), scope, Optional.of(defect));
    }

    /** A region has two pages, so ranges inside one are aligned; and what is not modelled cannot be done wrong. */
    @ParameterizedTest
    @CsvSource({
        "MaskFromSize, TwoLevels",
        "UnalignedDropped, Shadow",
        "ClearStopsAtTable, Visibility",
        "TableFreedAtUnlink, Ranges",
        "TableFreedAtUnlink, Shadow",
        "LeafOnlyHint, Shadow",
        "TableUnderSuperpage, Shadow",
        "SplitFailureIgnored, Ranges",
        "SuperpageBaseLookUp, Ranges",
        "SkippedUpperEntry, TwoLevels",
        "EmptyGather, TwoLevels",
        "PresentFirst, TwoLevels",
        "NoWriteBack, Ranges"
    })
    void aDefectHidesWhereItsFeatureIsSwitchedOff(String defect, String configuration) {
        Scope scope = Scope.defaults(PAGE_TABLE.dimensions());
        Model<PageTableState> model = PAGE_TABLE.model(
                PAGE_TABLE.configuration(configuration), scope, Optional.of(PAGE_TABLE.defect(defect)));

        assertThat(Explorer.explore(model).violations()).isEmpty();
    }

    @Test
    void anInvalidationCoversTheSmallestAlignedBlockAroundItsRange() {
        Scope eight = Scope.defaults(PAGE_TABLE.dimensions()).with(Map.of("Pages", 8));
        Coverage coverage = new Coverage(new Constants(Feature.RANGES, eight));

        assertThat(coverage.covered(2, 2)).isEqualTo(0b0100);
        assertThat(coverage.covered(2, 3)).isEqualTo(0b1100);
        assertThat(coverage.covered(1, 2)).isEqualTo(0b1111);
        assertThat(coverage.covered(3, 4)).isEqualTo(0b1111_1111);
    }

    /** Drives a schedule by hand; every step of it must be enabled. */
    private static PageTableState after(String configuration, String... schedule) {
        Model<PageTableState> model = model(configuration);
        PageTableState s = model.view(model.initialStates().get(0));
        for (String step : schedule) {
            assertThat(model.action(step).take(s)).as(step).isTrue();
        }
        return s;
    }

    @Test
    void aSplitLeavesTheOtherPageOfASuperpageMapped() {
        PageTableState s =
                after("TwoLevels", "MapSuperpage(0, f2)", "WriteSuperpage", "Unmap(0, 0)", "Split", "ClearEntries");

        assertThat(s.walk(0)).isEqualTo(Domain.NONE);
        assertThat(s.walk(1)).isEqualTo(3);
    }

    @Test
    void anUnmapThatCannotSplitChangesNothing() {
        PageTableState before = after("TwoLevels", "MapSuperpage(0, f2)", "WriteSuperpage");

        PageTableState s = after("TwoLevels", "MapSuperpage(0, f2)", "WriteSuperpage", "Unmap(0, 0)", "FailSplit");

        assertThat(s.sameAs(before)).isTrue();
    }

    @Test
    void anUnlinkedTableIsStillWalkedUntilItsInvalidationIsComplete() {
        String[] unlinked = {"Map(0, f0)", "WriteEntries", "Map(1, f2)", "WriteEntries", "Translate(0)", "Unmap(0, 1)"};

        PageTableState s = after("TwoLevels", unlinked);
        assertThat(model("TwoLevels").action("ClearEntries").take(s)).isTrue();
        assertThat(s.walk(1)).isEqualTo(Domain.NONE);
        assertThat(s.walkFromPwc(1)).isEqualTo(2);
        assertThat(s.isFree(1)).isFalse();

        for (String step : List.of("Submit", "Flush", "Await", "FreeTables")) {
            assertThat(model("TwoLevels").action(step).take(s)).as(step).isTrue();
        }
        assertThat(s.pwc.isNone(0)).isTrue();
        assertThat(s.isFree(1)).isTrue();
    }

    @Test
    void anInvalidationForLeafEntriesLeavesThePagingStructureCacheAlone() {
        PageTableState s = after(
                "TwoLevels",
                "Map(0, f0)",
                "WriteEntries",
                "Translate(0)",
                "Unmap(0, 0)",
                "ClearEntries",
                "Submit",
                "Flush");

        assertThat(s.iotlb.isNone(0)).isTrue();
        assertThat(s.pwc.isNone(0)).isFalse();
    }

    @Test
    void aShadowKnowsNothingThatItWasNotTold() {
        PageTableState s = after("Shadow", "Map(0, f0)", "WriteEntries");

        assertThat(s.observable(0)).isEqualTo(PageTableState.bit(Domain.NONE));
    }

    @Test
    void aClearedEntryIsWalkedUntilItIsWrittenBack() {
        String[] cleared = {
            "Map(0, f1)", "WriteFrames", "WriteBack", "WritePresent", "WriteBack", "Unmap(0, 0)", "ClearEntries"
        };

        PageTableState s = after("Visibility", cleared);
        assertThat(s.walk(0)).isEqualTo(1);

        assertThat(model("Visibility").action("Commit(0, Present)").take(s)).isTrue();
        assertThat(s.walk(0)).isEqualTo(Domain.NONE);
    }
}
