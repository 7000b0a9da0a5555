/** How fast logs are judged, and in how much memory. */
package viommu.ci.bench.logs;
