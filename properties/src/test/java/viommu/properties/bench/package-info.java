/** What jqwik does by itself with a protocol, to be compared with this project's schedules; run by the benchmark. */
package viommu.properties.bench;
