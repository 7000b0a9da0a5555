/** Where the project lies, and how a file gets there: whole or not at all. */
package viommu.ci.home;
