/**
 * The command line. {@link viommu.ci.Main} begins it; {@code viommu.ci.command} has a class per command, which only wires; the other
 * packages do the work.
 *
 * <pre>
 *   input     what the user wrote, checked             claim    what an engine says of a property, as data
 *   feedback  progress on standard error               verify   which engine is asked what, and when
 *   text      tables, numbers, JSON                    report   claims as tables and files
 *   home      the folders, and files written whole     explore, check, tlc, replay, catalog, doctor, tradeoff  one per command
 * </pre>
 */
package viommu.ci;
