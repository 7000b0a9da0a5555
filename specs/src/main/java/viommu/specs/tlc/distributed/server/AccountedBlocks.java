package viommu.specs.tlc.distributed.server;

import java.lang.reflect.Method;
import java.util.List;
import tlc2.tool.TLCState;
import tlc2.tool.distributed.TLCWorkerRMI;
import tlc2.tool.distributed.selector.IBlockSelector;
import tlc2.tool.queue.IStateQueue;

/**
 * The blocks that TLC itself would choose, with accounts. Each worker has a thread of its own that asks here for the next block
 * once the one before is done, and ends when there is none.
 */
public final class AccountedBlocks implements IBlockSelector {
    /** The number of the message that tells the accounts: none of TLC's. */
    public static final int MESSAGE = 99001;

    /** A block never gets smaller than this because a worker died on a larger one. */
    static final int SMALLEST_LIMIT = 256;

    private final IBlockSelector standard;
    private final Ledger<TLCState> ledger = new Ledger<>(state -> state.uid);

    AccountedBlocks(IBlockSelector standard) {
        this.standard = standard;
    }

    /** None only if no worker took states to the grave; such states are put back first. */
    @Override
    public TLCState[] getBlocks(IStateQueue queue, TLCWorkerRMI worker) {
        Thread thread = Thread.currentThread();
        ledger.answered(thread);
        TLCState[] block = standard.getBlocks(queue, worker);
        while (block == null) {
            List<TLCState> lost = ledger.takeLost();
            if (lost.isEmpty()) {
                print();
                return null;
            }
            queue.sEnqueue(lost.toArray(TLCState[]::new));
            block = standard.getBlocks(queue, worker);
        }
        if (block.length > 0) {
            ledger.handed(thread, block);
        }
        for (TLCState state : block) {
            reveal(state);
        }
        return block;
    }

    /** What TLC calls when the answer to a block does not arrive. */
    @Override
    public void setMaxTXSize(int maximum) {
        ledger.failed(Thread.currentThread());
        standard.setMaxTXSize(Math.max(maximum, SMALLEST_LIMIT));
    }

    @Override
    public long getAverageBlockCnt() {
        return standard.getAverageBlockCnt();
    }

    /** In the form of TLC's own messages, in one piece. */
    void print() {
        String end = " @!@!@";
        System.out.println("@!@!@STARTMSG " + MESSAGE + ":0" + end + "\n" + ledger + "\n@!@!@ENDMSG " + MESSAGE + end);
    }

    /**
     * In distributed mode TLC takes every state for an initial one and would begin an error trace with it. It looks up the way to
     * a state that it does not take for one. Releases differ in what the method returns.
     */
    private static void reveal(TLCState state) {
        if (!state.isInitial()) {
            return;
        }
        try {
            Method method = TLCState.class.getMethod("setPredecessor", TLCState.class);
            method.invoke(state, TLCState.Empty);
        } catch (ReflectiveOperationException e) {
            throw new IllegalStateException("this TLC has no TLCState.setPredecessor(TLCState)", e);
        }
    }
}
