/**
 * The benchmark behind {@code ci/bench/run}: how fast the suite is, and compared with what.
 *
 * <p>To add one: implement {@link viommu.ci.bench.Benchmark} and name it in {@link viommu.ci.bench.Bench}.
 */
package viommu.ci.bench;
