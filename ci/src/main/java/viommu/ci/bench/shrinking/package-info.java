/** How short counterexamples get, and how soon, against jqwik's default shrinking. */
package viommu.ci.bench.shrinking;
