package viommu.specs.tlc.distributed.server;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayOutputStream;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.api.parallel.Isolated;
import tlc2.tool.TLCState;
import tlc2.tool.distributed.TLCWorkerRMI;
import tlc2.tool.distributed.selector.IBlockSelector;
import tlc2.tool.queue.DiskStateQueue;
import tlc2.tool.queue.IStateQueue;

@Isolated("it looks at what is printed, and TLC's empty state is one for all")
class AccountedBlocksTest {
    private static final int BLOCK = 2;
    private static final TLCWorkerRMI NO_WORKER = null;

    /** As many states as a block may have, none when the queue is empty. */
    private static final class Standard implements IBlockSelector {
        int limit;

        @Override
        public TLCState[] getBlocks(IStateQueue queue, TLCWorkerRMI worker) {
            return queue.size() == 0 ? null : queue.sDequeue(BLOCK);
        }

        @Override
        public void setMaxTXSize(int maximum) {
            limit = maximum;
        }

        @Override
        public long getAverageBlockCnt() {
            return BLOCK;
        }
    }

    @TempDir
    Path temp;

    private IStateQueue queue;
    private final Standard standard = new Standard();
    private final AccountedBlocks blocks = new AccountedBlocks(standard);
    private final ByteArrayOutputStream printed = new ByteArrayOutputStream();
    private final PrintStream console = System.out;

    @BeforeEach
    void listen() {
        queue = new DiskStateQueue(temp.toString());
        TLCState.Empty = new NumberedState(0);
        System.setOut(new PrintStream(printed, true, StandardCharsets.UTF_8));
        for (int i = 0; i < 4; i++) {
            queue.sEnqueue(new NumberedState(12L * i));
        }
    }

    @AfterEach
    void restore() {
        System.setOut(console);
        TLCState.Empty = null;
    }

    @Test
    void the_accounts_are_told_when_nothing_is_left() {
        workThrough();

        assertThat(printed.toString(StandardCharsets.UTF_8)).isEqualToNormalizingNewlines("""
                        @!@!@STARTMSG 99001:0 @!@!@
                        blocks=2 expanded=4 twice=0 doubtful=0
                        @!@!@ENDMSG 99001 @!@!@
                        """);
    }

    @Test
    void a_block_that_a_worker_took_to_the_grave_is_handed_out_again() throws Exception {
        Thread dying = new Thread(() -> blocks.getBlocks(queue, NO_WORKER));
        dying.start();
        dying.join();

        workThrough();

        assertThat(printed.toString(StandardCharsets.UTF_8)).contains("blocks=2 expanded=4 twice=0");
    }

    @Test
    void a_failed_block_does_not_make_blocks_tiny() {
        blocks.getBlocks(queue, NO_WORKER);

        blocks.setMaxTXSize(1);

        assertThat(standard.limit).isEqualTo(AccountedBlocks.SMALLEST_LIMIT);
    }

    @Test
    void no_state_that_is_handed_out_passes_for_an_initial_one() {
        assertThat(blocks.getBlocks(queue, NO_WORKER)).hasSize(BLOCK).noneMatch(TLCState::isInitial);
    }

    private void workThrough() {
        TLCState[] block = blocks.getBlocks(queue, NO_WORKER);
        while (block != null) {
            block = blocks.getBlocks(queue, NO_WORKER);
        }
    }
}
