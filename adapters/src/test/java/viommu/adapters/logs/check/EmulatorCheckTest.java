package viommu.adapters.logs.check;

import static org.assertj.core.api.Assertions.assertThat;
import static viommu.adapters.logs.check.Made.domain;
import static viommu.adapters.logs.check.Made.page;

import java.util.Optional;
import org.junit.jupiter.api.Test;
import viommu.adapters.logs.Level;
import viommu.adapters.logs.LogEvent;
import viommu.adapters.logs.Stamp;
import viommu.conformance.Access;
import viommu.conformance.Scope;

class EmulatorCheckTest {
    private static final Stamp AT = new Stamp(99, 99_000, 77, 0, Level.UNKNOWN);

    private static Tally judge(Made made) {
        return made.judge().tally();
    }

    private static Made known() {
        return new Made().invalidate(new Scope.Global()).complete();
    }

    @Test
    void aHitGivesWhatWasFilledSinceTheLastInvalidation() {
        Made made = known().fill(1, 50).hit(1, 50).invalidate(page(1)).hit(1, 50);
        assertThat(judge(made).broken()).isEmpty();

        assertThat(judge(made.complete().hit(1, 50)).broken()).containsExactly(Rule.HIT_WAS_FILLED);
    }

    @Test
    void theInvalidationOfAnotherPageForgetsNothing() {
        assertThat(judge(known().fill(1, 50).invalidate(page(2)).complete().hit(1, 50))
                        .broken())
                .isEmpty();
    }

    @Test
    void whatMayHaveBeenCachedBeforeTheLogBeganIsNotAccused() {
        Tally tally = judge(new Made().hit(1, 50));

        assertThat(tally.broken()).isEmpty();
        assertThat(tally.unjudged(Rule.HIT_WAS_FILLED)).isEqualTo(1);
        assertThat(judge(known().hit(1, 50)).broken()).containsExactly(Rule.HIT_WAS_FILLED);
    }

    @Test
    void anEntryIsOfADomainThatTheContextEntryNamed() {
        Made made = known().invalidate(new Scope.AllContexts())
                .complete()
                .emulator(new LogEvent.ContextRead(AT, 8, 1))
                .fill(1, 50);
        assertThat(judge(made).broken()).isEmpty();

        made.emulator(new LogEvent.Fill(AT, 8, 2, 0x2000, 0x3000));

        assertThat(judge(made).broken()).containsExactly(Rule.ENTRY_IS_OF_ITS_DOMAIN);
    }

    @Test
    void aTranslationIsTheEntryThatWasUsed() {
        assertThat(judge(known().fill(1, 50).emulator(new LogEvent.Translation(AT, 8, 0x1000, 0x32000, 0xfff)))
                        .broken())
                .isEmpty();
        assertThat(judge(known().fill(1, 50).emulator(new LogEvent.Translation(AT, 8, 0x1000, 0x33000, 0xfff)))
                        .broken())
                .containsExactly(Rule.TRANSLATION_IS_THE_ENTRY);
    }

    @Test
    void aDescriptorIsCarriedOut() {
        LogEvent descriptor = new LogEvent.Descriptor(AT, Optional.of(page(1)));
        LogEvent wait = new LogEvent.Descriptor(AT, Optional.empty());

        assertThat(judge(known().emulator(descriptor).invalidate(page(1))).broken())
                .isEmpty();
        assertThat(judge(known().emulator(descriptor).invalidate(page(2))).broken())
                .containsExactly(Rule.DESCRIPTOR_IS_CARRIED_OUT);
        assertThat(judge(known().emulator(descriptor).emulator(wait)).broken())
                .containsExactly(Rule.DESCRIPTOR_IS_CARRIED_OUT);
    }

    @Test
    void aDomainOfWhichNothingIsInvalidatedKeepsItsEntries() {
        assertThat(judge(known().fill(1, 50).invalidate(domain(2)).complete().hit(1, 50))
                        .broken())
                .isEmpty();
        assertThat(judge(known().fill(1, 50).invalidate(domain(1)).complete().hit(1, 50))
                        .broken())
                .containsExactly(Rule.HIT_WAS_FILLED);
    }

    private static Made requests() {
        return new Made()
                .emulator(new LogEvent.Reset(AT))
                .emulator(new LogEvent.RequestAttach(AT, 8, 1))
                .emulator(new LogEvent.RequestMap(AT, 1, 0x1000, 0x2000, 0x5000, 1));
    }

    private static LogEvent translation(long iova, long address) {
        return new LogEvent.Translation(AT, 8, iova, address, 0xfff);
    }

    @Test
    void aTranslationIsWhatTheLastRequestSaid() {
        assertThat(judge(requests().emulator(translation(0x2010, 0x6010))).judged(Rule.TRANSLATION_WAS_REQUESTED))
                .isEqualTo(1);
        assertThat(judge(requests().emulator(translation(0x2010, 0x6010))).broken())
                .isEmpty();
        assertThat(judge(requests().emulator(translation(0x2010, 0x7010))).broken())
                .containsExactly(Rule.TRANSLATION_WAS_REQUESTED);
        assertThat(judge(requests()
                                .emulator(new LogEvent.RequestUnmap(AT, 1, 0x1000, 0x2000))
                                .emulator(translation(0x2010, 0x6010)))
                        .broken())
                .containsExactly(Rule.TRANSLATION_WAS_REQUESTED);
    }

    @Test
    void aRequestedMappingDoesNotFaultForWhatItPermits() {
        LogEvent read = new LogEvent.EmulatorFault(AT, 8, 0x1000, Optional.of(Access.READ), true);
        LogEvent write = new LogEvent.EmulatorFault(AT, 8, 0x1000, Optional.of(Access.WRITE), true);

        assertThat(judge(requests().emulator(read)).broken()).containsExactly(Rule.FAULT_IS_NOT_MAPPED);
        assertThat(judge(requests().emulator(write)).broken()).isEmpty();
    }
}
