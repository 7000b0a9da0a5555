/** Everything that can be said about one or two logs: reads them, runs every check that they are enough for. */
package viommu.adapters.logs.trial;
