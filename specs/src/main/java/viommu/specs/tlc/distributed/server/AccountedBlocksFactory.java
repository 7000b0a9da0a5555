package viommu.specs.tlc.distributed.server;

import tlc2.tool.distributed.TLCServer;
import tlc2.tool.distributed.selector.BlockSelectorFactory;
import tlc2.tool.distributed.selector.IBlockSelector;

/** TLC makes one of these if the system property {@value #PROPERTY} names it. The accounts are told once more at the very end. */
public final class AccountedBlocksFactory extends BlockSelectorFactory {
    public static final String PROPERTY = "tlc2.tool.distributed.selector.factory";

    @Override
    protected IBlockSelector getSelector(TLCServer server) {
        AccountedBlocks blocks = new AccountedBlocks(super.getSelector(server));
        Runtime.getRuntime().addShutdownHook(new Thread(blocks::print));
        return blocks;
    }
}
