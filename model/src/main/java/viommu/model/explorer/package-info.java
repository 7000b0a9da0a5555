/**
 * Exhaustive exploration: every reachable state of a model, breadth first, with the shortest way to every violation.
 *
 * <p>A {@link viommu.model.explorer.Symmetry} takes states that differ only in the names of interchangeable identifiers for one;
 * {@link viommu.model.explorer.Asymmetry} looks whether they are interchangeable.
 *
 * <p>Nothing here knows a protocol. A check that was cut short says so ({@link viommu.model.explorer.Exploration.Outcome}).
 */
package viommu.model.explorer;
