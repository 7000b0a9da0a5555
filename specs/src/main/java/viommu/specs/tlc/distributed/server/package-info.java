/**
 * What runs inside the process of TLC's distributed server, with nothing but TLC's own classes around it.
 *
 * <p>TLC hands states to its workers in blocks, and lets a class of ours choose the blocks. {@link
 * viommu.specs.tlc.distributed.server.AccountedBlocks} leaves the choice to TLC and keeps the books: the end of the search is
 * believed only if every state came back expanded. TLC by itself can lose a block when a worker dies that had nothing to do.
 */
package viommu.specs.tlc.distributed.server;
