/**
 * What is owed to the outside, whatever a protocol does inside: {@code Contract.tla} for translations, {@code Overcommit.tla} for
 * frames. A protocol says how its state looks through them; the engines check that every step keeps them.
 */
package viommu.model.contract;
