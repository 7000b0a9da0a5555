/** Readers, a class per form; they take a line at a time and keep nothing of it. */
package viommu.adapters.logs.read;
