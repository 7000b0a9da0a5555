/**
 * Known mistakes: each class overrides one step or operator of {@code DomainLifecycle}, beside the TLA+ module of the same name, and
 * cites where the mistake was made.
 */
package viommu.model.domainlifecycle.defect;
