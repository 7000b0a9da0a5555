package viommu.specs.tlc.distributed.server;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

class LedgerTest {
    private static final Thread ALIVE = Thread.currentThread();
    /** Never started, and as little alive as one that has ended. */
    private static final Thread ENDED = new Thread();

    private final Ledger<Long> ledger = new Ledger<>(state -> state);

    @Test
    void a_block_counts_once_it_has_come_back() {
        ledger.handed(ALIVE, block(0, 12));

        assertThat(ledger).hasToString("blocks=0 expanded=0 twice=0 doubtful=0");

        ledger.answered(ALIVE);
        ledger.answered(ALIVE);

        assertThat(ledger).hasToString("blocks=1 expanded=2 twice=0 doubtful=0");
    }

    @Test
    void a_state_that_comes_back_again_is_no_other_state() {
        ledger.handed(ALIVE, block(0, 12));
        ledger.answered(ALIVE);
        ledger.handed(ALIVE, block(12, 24));
        ledger.answered(ALIVE);

        assertThat(ledger).hasToString("blocks=2 expanded=3 twice=1 doubtful=0");
    }

    @Test
    void a_worker_that_goes_on_after_a_lost_answer_is_doubtful() {
        ledger.handed(ALIVE, block(0, 12));
        ledger.failed(ALIVE);
        ledger.handed(ALIVE, block(0));
        ledger.answered(ALIVE);

        assertThat(ledger).hasToString("blocks=1 expanded=1 twice=0 doubtful=1");
    }

    @Test
    void what_an_ended_thread_holds_is_lost_unless_it_is_expanded_or_held_elsewhere() {
        ledger.handed(ALIVE, block(0));
        ledger.answered(ALIVE);
        ledger.handed(ALIVE, block(12));
        ledger.handed(ENDED, block(0, 12, 24));

        assertThat(ledger.takeLost()).containsExactly(24L);
        assertThat(ledger.takeLost()).isEmpty();
    }

    @Test
    void places_far_into_a_file_are_told_apart() {
        long far = 1L << 40;

        ledger.handed(ALIVE, block(0, 4, far, far + 4, 3 * far));
        ledger.answered(ALIVE);

        assertThat(ledger).hasToString("blocks=1 expanded=5 twice=0 doubtful=0");
    }

    private static Long[] block(long... places) {
        return java.util.Arrays.stream(places).boxed().toArray(Long[]::new);
    }
}
