/**
 * Random schedules: what jqwik and the command line check beyond the scope that can be explored, and the classes that users extend.
 *
 * <p>One generator ({@link viommu.properties.ScheduleGenerator}) makes every {@link viommu.properties.Schedule}, for jqwik
 * ({@link viommu.properties.Schedules}, {@link viommu.properties.ProtocolProperties}) and without it
 * ({@link viommu.properties.Campaign}). What was found is shrunk ({@link viommu.properties.ScheduleShrinker}) to a list of named
 * steps, which replays by its steps and not by a seed. Silence counts only when the rare situations were seen
 * ({@link viommu.properties.CoverageGate}), and even then it proves nothing.
 */
package viommu.properties;
