/**
 * Solvers behind a small interface: they are asked in SMT-LIB ({@link viommu.proof.solver.Script}), so any other can be asked the
 * same. Z3 comes with its native library from Maven Central.
 */
package viommu.proof.solver;
