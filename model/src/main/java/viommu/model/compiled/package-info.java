/**
 * Readable steps at the speed of a table: what the actions of a model do is run once for each combination of values that they read,
 * learned as a decision tree over the bits of the state, and looked up from then on. The result is exact; a part that reads too
 * much for that is run as it is written.
 */
package viommu.model.compiled;
