/**
 * The main job: every engine is asked about every configuration and every defect, and the answers are put together.
 *
 * <p>A {@link viommu.ci.verify.Question} is turned into {@link viommu.ci.verify.Job}s by each {@link viommu.ci.verify.Engine};
 * {@link viommu.ci.verify.Crew} does the jobs; the result is data ({@code viommu.ci.claim}). To add an engine, implement
 * {@link viommu.ci.verify.Engine} and name it in {@link viommu.ci.verify.Engines}; protocols come by themselves.
 */
package viommu.ci.verify;
