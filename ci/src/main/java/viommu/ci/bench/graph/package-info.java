/**
 * The explorer against Spin and TLC on one graph. Each contender counts states and transitions; a comparison stands only if all
 * count the same.
 */
package viommu.ci.bench.graph;
