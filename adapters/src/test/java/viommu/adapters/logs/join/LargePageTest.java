package viommu.adapters.logs.join;

import static org.assertj.core.api.Assertions.assertThat;
import static viommu.adapters.logs.check.Made.page;

import java.util.Optional;
import org.junit.jupiter.api.Test;
import viommu.adapters.logs.Level;
import viommu.adapters.logs.LogEvent;
import viommu.adapters.logs.Stamp;
import viommu.adapters.logs.check.Made;
import viommu.adapters.logs.check.Rule;
import viommu.adapters.logs.check.Tally;
import viommu.conformance.Domain;
import viommu.conformance.Iova;
import viommu.conformance.Scope;

/** A guest maps 2 MiB at once, and the emulator walks to one large page, whose entry has the address of its beginning. */
class LargePageTest {
    private static final Stamp AT = new Stamp(99, 99_000, 77, 0, Level.UNKNOWN);
    private static final int PAGES = 512;
    private static final long FIRST = 3 * PAGES;
    private static final long TO = 5 * PAGES;
    /** One that is at the beginning of a gigabyte, too. */
    private static final long TO_GIGABYTE = 512 * PAGES;

    private static final long LARGE = 0x83;
    private static final long NOT_TO_EXECUTE = 1L << 63;
    private static final Scope ALL = new Scope.Pages(new Domain(1), new Iova(FIRST), 9, false);

    private static Tally judge(Made made) {
        return made.judge().tally();
    }

    private static Made begun(long to) {
        return new Made()
                .invalidate(new Scope.Global())
                .complete()
                .map(FIRST, PAGES, to)
                .flush(page(7));
    }

    private static LogEvent fill(long page, long entry) {
        return new LogEvent.Fill(AT, 8, 1, page << 12, entry);
    }

    private static LogEvent hit(long page, long entry) {
        return new LogEvent.Hit(AT, 8, 1, page << 12, entry);
    }

    private static LogEvent translation(long page, long address) {
        return new LogEvent.Translation(AT, 8, page << 12, address, (PAGES << 12) - 1);
    }

    private static Made used(long to, long entry) {
        return begun(to)
                .emulator(fill(FIRST + 5, entry))
                .emulator(translation(FIRST + 5, to << 12))
                .emulator(hit(FIRST + 300, entry))
                .emulator(translation(FIRST + 300, to + 300 << 12))
                .emulator(fill(FIRST + 5, entry))
                .emulator(hit(FIRST + 5, entry))
                .flush(page(8));
    }

    @Test
    void whatIsInTheMiddleOfALargePageIsNotAccused() {
        for (long to : new long[] {TO, TO_GIGABYTE}) {
            for (long flags : new long[] {LARGE, LARGE | NOT_TO_EXECUTE, 0}) {
                Tally tally = judge(used(to, to << 12 | flags));

                assertThat(tally.broken()).as("%x to %x", flags, to).isEmpty();
                assertThat(tally.judged(Rule.TRANSLATION_WAS_MAPPED)).isEqualTo(4);
                assertThat(tally.judged(Rule.HIT_WAS_FILLED)).isEqualTo(2);
                assertThat(tally.judged(Rule.TRANSLATION_IS_THE_ENTRY)).isEqualTo(2);
            }
        }
    }

    @Test
    void anEntryThatGivesNothingThatIsMappedForAnySizeIsBroken() {
        long other = TO + PAGES;
        Made walk = begun(TO).emulator(fill(FIRST + 5, other << 12 | LARGE)).flush(page(8));
        Made small = begun(TO).emulator(fill(FIRST + 5, TO << 12 | 3)).flush(page(8));
        Made hit = used(TO, TO << 12 | LARGE).emulator(hit(FIRST + 300, other << 12 | LARGE));
        Made translated =
                begun(TO).emulator(fill(FIRST, TO << 12 | LARGE)).emulator(translation(FIRST + 5, other << 12));

        assertThat(judge(walk).broken()).containsExactly(Rule.TRANSLATION_WAS_MAPPED);
        assertThat(judge(small).broken()).containsExactly(Rule.TRANSLATION_WAS_MAPPED);
        assertThat(judge(hit).broken()).containsExactly(Rule.HIT_WAS_FILLED);
        assertThat(judge(translated).broken()).containsExactly(Rule.TRANSLATION_IS_THE_ENTRY);
    }

    @Test
    void aLargePageThatIsUnmappedAndInvalidatedIsNotUsedAnyMore() {
        Made gone = used(TO, TO << 12 | LARGE).unmap(FIRST, PAGES).flush(ALL);
        Made walked =
                gone.emulator(fill(FIRST + 5, TO << 12 | LARGE)).flush(page(9)).map(FIRST, PAGES, TO + PAGES);

        assertThat(judge(walked).broken()).containsExactly(Rule.TRANSLATION_WAS_MAPPED);
    }

    @Test
    void aFaultInTheMiddleOfItIsOneOfWhatIsMapped() {
        Made made = begun(TO)
                .emulator(fill(FIRST + 5, TO << 12 | LARGE))
                .fault(FIRST + 5)
                .flush(page(8));

        assertThat(judge(made.unmap(FIRST, PAGES).flush(ALL)).broken()).containsExactly(Rule.FAULT_WAS_UNMAPPED);
        assertThat(judge(begun(TO).emulator(new LogEvent.EmulatorFault(AT, 8, FIRST << 12, Optional.empty(), true)))
                        .broken())
                .isEmpty();
    }
}
