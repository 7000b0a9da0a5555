/**
 * Logs of real systems, in one form.
 *
 * <p>{@link viommu.adapters.logs.read} reads what Linux and QEMU write, {@link viommu.adapters.logs.normal} reads and writes the
 * project's own form, {@link viommu.adapters.logs.check} holds a log against the contract, {@link viommu.adapters.logs.join} two logs
 * of the same run, and {@link viommu.adapters.logs.tla} gives them to TLC.
 */
package viommu.adapters.logs;
