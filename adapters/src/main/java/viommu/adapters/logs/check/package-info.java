/**
 * What a log can break: rules of the emulator's log alone, and of the guest's log alone.
 *
 * <p>Every rule accuses only where nothing explains what was seen: what was before a log began is not known, and where lines were
 * lost nothing is known any more.
 */
package viommu.adapters.logs.check;
