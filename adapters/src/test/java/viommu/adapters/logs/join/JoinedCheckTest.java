package viommu.adapters.logs.join;

import static org.assertj.core.api.Assertions.assertThat;
import static viommu.adapters.logs.check.Made.domain;
import static viommu.adapters.logs.check.Made.page;

import org.junit.jupiter.api.Test;
import viommu.adapters.logs.Level;
import viommu.adapters.logs.LogEvent;
import viommu.adapters.logs.Stamp;
import viommu.adapters.logs.check.Made;
import viommu.adapters.logs.check.Rule;
import viommu.adapters.logs.check.Tally;

class JoinedCheckTest {
    private static Tally judge(Made made) {
        return made.judge().tally();
    }

    /** Joined by an invalidation, with page 1 mapped to 50. */
    private static Made begun() {
        return new Made().map(1, 1, 50).flush(page(7));
    }

    @Test
    void aWalkGivesWhatIsMapped() {
        assertThat(judge(begun().fill(1, 50).flush(page(8))).broken()).isEmpty();
        assertThat(judge(begun().fill(1, 51).flush(page(8))).broken()).containsExactly(Rule.TRANSLATION_WAS_MAPPED);
    }

    @Test
    void betweenTwoInvalidationsTheOrderOfTheLogsIsOpen() {
        Made made = begun().unmap(1, 1).flush(page(1)).map(1, 1, 60).fill(1, 60).flush(page(9));

        assertThat(judge(made).broken()).isEmpty();
        assertThat(judge(begun().fill(1, 50).unmap(1, 1).flush(page(1))).broken())
                .isEmpty();
    }

    @Test
    void whatWasUnmappedBeforeTheLastInvalidationIsNotWalkedAnyMore() {
        Made made =
                begun().unmap(1, 1).flush(page(1)).fill(1, 50).flush(page(9)).map(1, 1, 60);

        assertThat(judge(made).broken()).containsExactly(Rule.TRANSLATION_WAS_MAPPED);
    }

    @Test
    void aMapThatIsLoggedLateMayHaveBeenWrittenBefore() {
        Made late = begun().unmap(1, 1).flush(page(1)).fill(1, 60);
        late.by(0, 10, Level.INTERRUPT).flush(page(9));
        late.by(0, 10, Level.TASK).map(1, 1, 60).flush(page(9));
        Made after = begun().unmap(1, 1)
                .flush(page(1))
                .fill(1, 60)
                .flush(page(9))
                .map(1, 1, 60)
                .flush(page(9));

        assertThat(judge(late).broken()).isEmpty();
        assertThat(judge(after).broken()).containsExactly(Rule.TRANSLATION_WAS_MAPPED);
    }

    @Test
    void aMapThatBeganTooLateExplainsNothing() {
        Made made = begun().unmap(1, 1).flush(page(1)).fill(1, 60).flush(page(9));

        made.flush(page(9)).map(1, 1, 60).flush(page(9));

        assertThat(judge(made).broken()).containsExactly(Rule.TRANSLATION_WAS_MAPPED);
    }

    @Test
    void aMapThatIsLoggedLaterExplainsItsOwnAddressOnly() {
        for (long to : new long[] {60, 61}) {
            Made made = begun().unmap(1, 1).flush(page(1)).fill(1, 60);
            made.by(0, 10, Level.INTERRUPT).flush(page(9)).flush(page(9));
            made.by(0, 10, Level.TASK).map(1, 1, to).flush(page(9));

            assertThat(judge(made).broken().isEmpty()).isEqualTo(to == 60);
        }
    }

    @Test
    void whatIsNotExplainedWithinTheLongestCallIsNotExplained() {
        Made made =
                begun().unmap(1, 1).flush(page(1)).fill(1, 60).flush(page(9)).flush(page(9));
        assertThat(judge(made).broken()).isEmpty();

        Stamp later = new Stamp(made.guest().size() + 1L, 2 * Began.LONGEST_CALL_NANOS, 0, 10, Level.TASK);
        made.guest().add(new LogEvent.GuestMap(later, 0x9000, 0x1000, 0x5000));

        assertThat(judge(made).broken()).containsExactly(Rule.TRANSLATION_WAS_MAPPED);
    }

    @Test
    void anotherProcessorMayHaveWrittenBeforeTheInvalidationWasCarriedOut() {
        Made made = begun().unmap(1, 1).flush(page(1)).fill(1, 60);
        made.submit(page(9)).invalidate(page(9)).complete();
        made.by(1, 20, Level.TASK).map(1, 1, 60);
        made.by(0, 10, Level.TASK).flush(page(9));

        assertThat(judge(made).broken()).isEmpty();
    }

    @Test
    void aHitMayBeOfWhatWasMappedUntilItIsInvalidated() {
        Made stale = begun().fill(1, 50).unmap(1, 1).flush(page(9)).hit(1, 50).flush(page(9));
        Made gone = begun().fill(1, 50)
                .unmap(1, 1)
                .flush(page(1))
                .hit(1, 50)
                .flush(page(9))
                .map(1, 1, 60);

        assertThat(judge(stale).broken()).isEmpty();
        assertThat(judge(gone).broken()).contains(Rule.TRANSLATION_WAS_MAPPED, Rule.HIT_WAS_FILLED);
    }

    @Test
    void aFaultNeedsAMappingThatWasThereAllTheTimeAndPermitsIt() {
        assertThat(judge(begun().fill(1, 50).fault(1).flush(page(8)).unmap(1, 1))
                        .broken())
                .containsExactly(Rule.FAULT_WAS_UNMAPPED);
        assertThat(judge(begun().fault(1).flush(page(8)).unmap(1, 1)).broken()).isEmpty();
        assertThat(judge(begun().fill(1, 50).fault(1).unmap(1, 1).flush(page(1)))
                        .broken())
                .isEmpty();
    }

    @Test
    void theEmulatorCarriesOutWhatIsSubmitted() {
        Made made = begun();
        for (int i = 20; i < 40; i++) {
            made.flush(page(i));
        }
        assertThat(judge(made).broken()).isEmpty();
        made.submit(page(50));
        for (int i = 60; i < 70; i++) {
            made.flush(page(i));
        }

        assertThat(judge(made).broken()).containsExactly(Rule.SUBMISSION_ARRIVES);
        assertThat(judge(made).first(Rule.SUBMISSION_ARRIVES).get(0).seen())
                .isEqualTo("the emulator never invalidates iova 0x32000 of domain 1");
    }

    @Test
    void theEmulatorInvalidatesWhatIsSubmittedAndNothingElse() {
        Made made = begun();
        made.submit(page(50)).invalidate(page(51)).complete();
        for (int i = 60; i < 70; i++) {
            made.flush(page(i));
        }

        assertThat(judge(made).broken()).containsExactly(Rule.SUBMISSION_ARRIVES);
    }

    @Test
    void nothingIsJoinedOnceLinesWereLost() {
        Made made = begun().lost().fill(1, 51).flush(page(8));

        assertThat(judge(made).broken()).isEmpty();
        assertThat(made.judge().conclusive()).isFalse();
    }

    @Test
    void withSeveralDomainsNothingIsSaid() {
        Made made = begun().fill(1, 51).flush(domain(2)).flush(page(8));

        assertThat(judge(made).broken()).isEmpty();
        assertThat(judge(made).withdrawn(Rule.TRANSLATION_WAS_MAPPED)).isPresent();
    }
}
