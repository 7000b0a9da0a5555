/** Other programs: how they are started, what they say, and how much memory they take. */
package viommu.ci.bench.process;
