package viommu.adapters.logs.check;

import static org.assertj.core.api.Assertions.assertThat;
import static viommu.adapters.logs.check.Made.domain;
import static viommu.adapters.logs.check.Made.page;

import org.junit.jupiter.api.Test;
import viommu.adapters.logs.Level;
import viommu.adapters.logs.LogEvent;
import viommu.adapters.logs.Stamp;

class GuestCheckTest {
    private static Tally judge(Made made) {
        return made.judge().tally();
    }

    @Test
    void onlyWhatIsFreeMayBeMapped() {
        Tally tally = judge(new Made().map(1, 4, 50).map(3, 1, 60));

        assertThat(tally.broken()).containsExactly(Rule.MAP_IS_FREE);
        assertThat(tally.first(Rule.MAP_IS_FREE).get(0).seen())
                .isEqualTo("a map of iova 0x3000: it was mapped by line 1");
    }

    @Test
    void aPartOfAMappingMayNotBeUnmappedButSeveralMappingsMay() {
        assertThat(judge(new Made().map(1, 2, 50).unmap(1, 1)).broken()).containsExactly(Rule.UNMAP_IS_WHOLE);
        assertThat(judge(new Made().map(1, 1, 50).map(2, 1, 60).unmap(1, 2)).broken())
                .isEmpty();
    }

    @Test
    void anUnmapThatFindsLessThanItWasAskedForIsNotWhole() {
        Made made = new Made().map(1, 2, 50);
        made.guest().add(new LogEvent.GuestUnmap(new Stamp(2, 2_000, 0, 10, Level.TASK), 0x1000, 0x2000, 0x1000));

        assertThat(judge(made).broken()).containsExactly(Rule.UNMAP_IS_WHOLE);
    }

    @Test
    void whatWasNeverMentionedMayHaveBeenMappedBeforeTheLogBegan() {
        assertThat(judge(new Made().unmap(1, 1)).broken()).isEmpty();
        assertThat(judge(new Made().unmap(1, 1).unmap(1, 1)).broken()).containsExactly(Rule.UNMAP_IS_WHOLE);
    }

    @Test
    void anIovaIsReusedOnlyAfterItsInvalidationIsSubmitted() {
        Made reused = new Made().map(1, 1, 50).unmap(1, 1).submit(page(2)).map(1, 1, 60);
        Made flushed = new Made().map(1, 1, 50).unmap(1, 1).submit(domain(1)).map(1, 1, 60);

        assertThat(judge(reused).broken()).contains(Rule.FLUSHED_BEFORE_REUSE);
        assertThat(judge(flushed).broken()).isEmpty();
    }

    @Test
    void aStrictGuestInvalidatesAllOfAnUnmapBeforeItGoesOn() {
        Made made = new Made();
        for (int i = 0; i < 9; i++) {
            made.map(1, 2, 50).unmap(1, 2).submit(page(1)).submit(page(2));
        }
        assertThat(judge(made).judged(Rule.UNMAP_IS_INVALIDATED)).isEqualTo(9);

        made.map(5, 2, 50).unmap(5, 2).submit(page(5)).map(9, 1, 60);

        assertThat(judge(made).broken()).containsExactly(Rule.UNMAP_IS_INVALIDATED);
    }

    @Test
    void whoseUnmapsSomebodyElseInvalidatesIsLazyHoweverShortTheLog() {
        Made made = new Made();
        for (int i = 1; i < 9; i++) {
            made.by(0, 10, Level.TASK).map(i, 1, 50).unmap(i, 1);
            made.by(0, 10, Level.SOFT_INTERRUPT).submit(domain(1));
        }

        assertThat(judge(made).withdrawn(Rule.UNMAP_IS_INVALIDATED)).isPresent();
        assertThat(judge(made).judged(Rule.UNMAP_IS_INVALIDATED)).isZero();
    }

    @Test
    void anInterruptInBetweenIsAnotherThread() {
        Made made = new Made().map(1, 1, 50).map(2, 1, 51).unmap(1, 1);
        made.by(0, 10, Level.INTERRUPT).unmap(2, 1).submit(page(2)).map(9, 1, 60);
        made.by(0, 10, Level.TASK).submit(page(1)).map(8, 1, 61);

        assertThat(judge(made).broken()).isEmpty();
        assertThat(judge(made).judged(Rule.UNMAP_IS_INVALIDATED)).isEqualTo(2);
    }

    @Test
    void nothingIsKnownAfterLinesWereLost() {
        assertThat(judge(new Made().map(1, 1, 50).lost().map(1, 1, 60)).broken())
                .isEmpty();
    }

    @Test
    void withSeveralDomainsNothingIsSaid() {
        Tally tally =
                judge(new Made().map(1, 1, 50).map(1, 1, 60).submit(domain(1)).submit(domain(2)));

        assertThat(tally.broken()).isEmpty();
        assertThat(tally.withdrawn(Rule.MAP_IS_FREE)).isPresent();
    }
}
