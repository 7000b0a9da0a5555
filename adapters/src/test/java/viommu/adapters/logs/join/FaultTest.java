package viommu.adapters.logs.join;

import static org.assertj.core.api.Assertions.assertThat;
import static viommu.adapters.logs.check.Made.page;

import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import viommu.adapters.logs.Level;
import viommu.adapters.logs.LogEvent;
import viommu.adapters.logs.Stamp;
import viommu.adapters.logs.check.Made;
import viommu.adapters.logs.check.Rule;
import viommu.adapters.logs.check.Tally;
import viommu.conformance.Access;

/** An access does not fault where the page was mapped all the time, with a permission that a walk has seen. */
class FaultTest {
    private static final Stamp AT = new Stamp(99, 99_000, 77, 0, Level.UNKNOWN);

    /** Joined by an invalidation, with page 1 mapped to 50. */
    private static Made begun() {
        return new Made().map(1, 1, 50).flush(page(7));
    }

    /** And two more that come while the task is in a call. */
    private static Made interrupted(Made made) {
        return made.by(0, 10, Level.INTERRUPT).flush(page(9)).flush(page(9));
    }

    private static LogEvent fault(long page, Optional<Access> access, boolean missing) {
        return new LogEvent.EmulatorFault(AT, 8, page << 12, access, missing);
    }

    private static void assertBroken(Made made) {
        assertThat(made.judge().tally().broken()).containsExactly(Rule.FAULT_WAS_UNMAPPED);
    }

    private static void assertKept(Made made) {
        Tally tally = made.judge().tally();
        assertThat(tally.broken()).isEmpty();
        assertThat(tally.judged(Rule.FAULT_WAS_UNMAPPED)).isEqualTo(1);
        assertThat(tally.unjudged(Rule.FAULT_WAS_UNMAPPED)).isZero();
    }

    private static void assertNotKnown(Made made) {
        Tally tally = made.judge().tally();
        assertThat(tally.broken()).isEmpty();
        assertThat(tally.judged(Rule.FAULT_WAS_UNMAPPED)).isZero();
        assertThat(tally.unjudged(Rule.FAULT_WAS_UNMAPPED)).isEqualTo(1);
    }

    @Test
    void whatIsMappedAllTheTimeDoesNotFault() {
        assertBroken(begun().fill(1, 50).fault(1).flush(page(8)).unmap(1, 1));
    }

    @Test
    void whatIsUnmappedAtSomeTimeMayFault() {
        assertKept(begun().fill(1, 50).fault(1).unmap(1, 1).flush(page(1)));
        assertKept(begun().fill(1, 50).unmap(1, 1).flush(page(1)).fault(1).flush(page(8)));
    }

    @Test
    void aFaultThatIsNotOfAMissingMappingIsNotJudged() {
        assertNotKnown(begun().fill(1, 50)
                .emulator(fault(1, Optional.of(Access.WRITE), false))
                .flush(page(8))
                .unmap(1, 1));
        assertNotKnown(begun().fill(1, 50)
                .emulator(fault(1, Optional.empty(), true))
                .flush(page(8))
                .unmap(1, 1));
    }

    @Test
    void beforeTheFirstInvalidationAndAfterTheLastNothingIsKnown() {
        Made before =
                new Made().map(1, 1, 50).fill(1, 50).fault(1).flush(page(7)).flush(page(8));

        assertNotKnown(before.unmap(1, 1));
        assertNotKnown(begun().fill(1, 50).fault(1).unmap(1, 1));
    }

    @Test
    void ofAPageThatTheGuestHasNotNamedNothingIsKnown() {
        assertNotKnown(begun().fault(3).flush(page(8)).unmap(1, 1));
    }

    @Test
    void whatWasMappedBeforeTheLogBeganIsNoKnownMapping() {
        assertKept(begun().fault(3).flush(page(8)).unmap(3, 1).flush(page(3)));
    }

    @ParameterizedTest
    @CsvSource({"1,READ,true", "1,WRITE,false", "2,READ,false", "2,WRITE,true", "3,WRITE,true", "0,READ,false"})
    void onlyAPermissionThatAWalkHasSeenIsKnown(int bits, Access access, boolean broken) {
        Made made = begun().emulator(new LogEvent.Fill(AT, 8, 1, 0x1000, 50L << 12 | bits))
                .emulator(fault(1, Optional.of(access), true))
                .flush(page(8))
                .unmap(1, 1);

        if (broken) {
            assertBroken(made);
        } else {
            assertNotKnown(made);
        }
    }

    @Test
    void anUnmapThatHadBegunMayBeLoggedLater() {
        Made made = interrupted(begun().fill(1, 50).fault(1));

        assertKept(made.by(0, 10, Level.TASK).unmap(1, 1).flush(page(1)));
    }

    @Test
    void whatIsWalkedLaterWasNotUnmapped() {
        assertBroken(interrupted(interrupted(begun().fill(1, 50).fault(1)).fill(1, 50)));
        assertBroken(interrupted(interrupted(begun().fill(1, 50).fault(1)).fill(1, 50))
                .by(0, 10, Level.TASK)
                .unmap(1, 1)
                .flush(page(1)));
    }

    @Test
    void whatIsHitLaterCanHaveBeenUnmapped() {
        assertNotKnown(interrupted(interrupted(begun().fill(1, 50).fault(1)).hit(1, 50)));
    }

    @Test
    void whatIsWalkedBeforeTheNextInvalidationCanHaveBeenUnmapped() {
        assertNotKnown(interrupted(begun().fill(1, 50).fault(1).fill(1, 50)));
        assertNotKnown(interrupted(begun().fill(1, 50)
                .fault(1)
                .by(0, 10, Level.INTERRUPT)
                .flush(page(9))
                .fill(1, 50)));
    }

    @Test
    void anUnmapThatExplainsAFaultWasOverThen() {
        Made made = interrupted(begun().fill(1, 50).fault(1)).fill(1, 50).flush(page(9));
        made.by(0, 10, Level.TASK).unmap(1, 1).flush(page(1)).map(1, 1, 60).flush(page(9));

        assertThat(made.judge().tally().broken()).containsExactly(Rule.TRANSLATION_WAS_MAPPED);
    }

    @Test
    void aMapThatExplainsAWalkWasThereThen() {
        Made made = interrupted(begun().unmap(1, 1).flush(page(1)).fill(1, 60));
        made.fill(1, 60).fault(1).flush(page(9));
        made.by(0, 10, Level.TASK).map(1, 1, 60).flush(page(9)).unmap(1, 1);

        assertBroken(made);
    }
}
