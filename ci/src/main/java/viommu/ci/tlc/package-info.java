/** TLC for the command line: single runs in terms of the Java model, and how they are told. */
package viommu.ci.tlc;
