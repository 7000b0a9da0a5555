/** What jqwik does by itself with a protocol, to be compared with this project's schedules. */
package viommu.ci.bench.jqwik;
