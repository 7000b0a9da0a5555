/** How many schedules it takes to find what is wrong, guided and unguided. */
package viommu.ci.bench.finding;
