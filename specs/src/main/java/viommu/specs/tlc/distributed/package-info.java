/**
 * TLC's own distributed mode: one server, and workers on any number of machines.
 *
 * <p>The server and its workers are TLC's, of the same release. Ours is what is around them: what the distributed mode passes
 * over is asked of a single TLC ({@link viommu.specs.tlc.distributed.DistributedTlc}), and what it may lose on the way is counted
 * ({@link viommu.specs.tlc.distributed.server}). How machines join is told in {@code ci/distributed/README.md}.
 */
package viommu.specs.tlc.distributed;
