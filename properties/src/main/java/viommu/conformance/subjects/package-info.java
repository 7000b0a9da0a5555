/** What wraps a {@link viommu.conformance.Subject}: recording, counting, timing, and mistakes on purpose. */
package viommu.conformance.subjects;
