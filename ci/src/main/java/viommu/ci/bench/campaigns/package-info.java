/** How fast random schedules are made and run, against jqwik's action chains. */
package viommu.ci.bench.campaigns;
