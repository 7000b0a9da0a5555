/** Random campaigns for the command line: what was asked, what was found, and how that is told. */
package viommu.ci.check;
