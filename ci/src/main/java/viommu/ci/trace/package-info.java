/** Logs of real systems, held against the contract: what came of it, in words, as JSON, and drawn over time. */
package viommu.ci.trace;
