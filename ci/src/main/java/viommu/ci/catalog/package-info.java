/** What there is: protocols and their parts, with the sentences that say what they mean. */
package viommu.ci.catalog;
