/** What is installed here, and what will be skipped for what is missing. */
package viommu.ci.doctor;
