/** How long each engine takes to the first counterexample of each defect. */
package viommu.ci.bench.first;
