/**
 * Known mistakes: each class overrides one step or operator of {@code FlushQueue}, beside the TLA+ module of the same name, and
 * cites where the mistake was made or the rule that it breaks.
 */
package viommu.model.flushqueue.defect;
