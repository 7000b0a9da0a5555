/**
 * Findings as files, and operations, observations and capabilities as JSON; the words are those of the exec protocol too.
 *
 * <p>A saved finding holds the schedule by its steps, so that it replays whatever becomes of generators and seeds. The format is written
 * down as a JSON Schema, the resource {@code finding.schema.json} of this package.
 */
package viommu.conformance.saved;
