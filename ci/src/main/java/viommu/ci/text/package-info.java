/** Tables, numbers and JSON: how results are put into words. Knows nothing of what they mean. */
package viommu.ci.text;
