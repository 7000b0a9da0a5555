/**
 * First-order logic over sorts of any size: formulas are built in Java so that they read like the TLA+ that they mirror.
 *
 * <p>Knows no solver and no protocol.
 */
package viommu.proof.logic;
