/**
 * Exhaustive exploration: every reachable state of a model, breadth first, with the shortest way to every violation.
 *
 * <p>Nothing here knows a protocol. A check that was cut short says so ({@link viommu.model.explorer.Exploration.Outcome}).
 */
package viommu.model.explorer;
