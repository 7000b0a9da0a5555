/**
 * Logs for TLC: {@code specs/trace/TraceContract.tla} says in TLA+ what {@link viommu.adapters.logs.check} and
 * {@link viommu.adapters.logs.join} say in Java, and by another way: it looks for an order of the two logs that keeps the contract.
 */
package viommu.adapters.logs.tla;
