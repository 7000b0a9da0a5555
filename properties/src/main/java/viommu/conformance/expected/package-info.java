/** Deviations that are known and accepted until they are mended, in a file: so a new one stands out, and one that vanished is noticed. */
package viommu.conformance.expected;
