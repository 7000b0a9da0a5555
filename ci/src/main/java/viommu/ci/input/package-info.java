/** What the user wrote, turned into values; anything that makes no sense ends in one line that says what is wrong. */
package viommu.ci.input;
