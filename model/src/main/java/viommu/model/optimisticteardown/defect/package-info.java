/**
 * Known mistakes: each class overrides one step or rule of {@code OptimisticTeardown}, beside the TLA+ module of the same name, and
 * cites where the mistake was made or what it is derived from.
 */
package viommu.model.optimisticteardown.defect;
