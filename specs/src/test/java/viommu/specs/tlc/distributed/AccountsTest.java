package viommu.specs.tlc.distributed;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import viommu.specs.tlc.TlcCounts;

class AccountsTest {
    private static final TlcCounts TOLD = new TlcCounts(2_042_652, 215_595, 0, 31);

    @Test
    void generated_states_are_put_right() {
        Accounts accounts =
                Accounts.of("blocks=105 expanded=215595 twice=0 doubtful=0").orElseThrow();

        assertThat(accounts.gap(TOLD)).isEmpty();
        assertThat(accounts.corrected(TOLD, 1)).isEqualTo(new TlcCounts(1_827_163, 215_595, 0, 31));
    }

    @Test
    void a_state_that_did_not_come_back_is_a_gap() {
        Accounts accounts = new Accounts(105, 215_594, 0, 0);

        assertThat(accounts.gap(TOLD))
                .isEqualTo("215595 states were found and 215594 expanded: TLC lost some with a worker");
    }

    @Test
    void a_doubtful_worker_is_a_gap() {
        Accounts accounts = new Accounts(105, 215_595, 0, 1);

        assertThat(accounts.gap(TOLD)).startsWith("a worker went on after an answer of it was lost");
    }

    @Test
    void another_text_is_no_account() {
        assertThat(Accounts.of("blocks=105")).isEmpty();
    }
}
