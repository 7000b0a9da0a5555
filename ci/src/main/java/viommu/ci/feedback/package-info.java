/** Tells a waiting user how far a command is, on standard error; never on standard output, and never in a result. */
package viommu.ci.feedback;
