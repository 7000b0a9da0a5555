/**
 * One class per command: its options, and which service it hands them to. Results go to standard output, everything else to
 * standard error; {@link viommu.ci.claim.Exit} says what an exit code means.
 */
package viommu.ci.command;
