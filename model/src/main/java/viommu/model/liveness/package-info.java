/**
 * Liveness under fairness: whether what must happen in the end does, on the graph of all reachable states.
 *
 * <p>{@link viommu.model.liveness.LivenessCheck} looks for a way to a loop that is fair and on which the awaited never happens,
 * and yields it as a {@link viommu.model.liveness.Lasso}, which can be checked without the graph. As in TLA+ a behaviour may
 * stop in any state, unless fairness forbids it. Nothing here knows a protocol.
 */
package viommu.model.liveness;
