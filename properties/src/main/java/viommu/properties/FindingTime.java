package viommu.properties;

import java.util.List;
import java.util.OptionalLong;
import java.util.stream.LongStream;
import viommu.model.protocol.Model;
import viommu.model.protocol.Property;
import viommu.model.state.State;

/**
 * How many schedules it takes to find a property violated, in campaigns that differ in their seed.
 *
 * @param campaigns how many there were
 * @param schedules of each campaign that found it, the last one included, in rising order
 */
public record FindingTime(int campaigns, List<Long> schedules) {

    public FindingTime {
        schedules = schedules.stream().sorted().toList();
    }

    /**
     * Runs campaigns with schedules of the usual length, and their seeds from 0 on.
     *
     * @param tries after which a campaign gives up
     */
    public static <S extends State> FindingTime of(
            Model<S> model, Property<S> property, Guidance guidance, int campaigns, long tries) {
        WalkRunner<S> runner = new WalkRunner<>(model, List.of(property), Schedules.LENGTH, guidance);
        List<Long> schedules = LongStream.range(0, campaigns)
                .map(seed -> LongStream.range(0, tries)
                        .filter(attempt -> runner.violated(SplitMix.derive(seed, attempt)) != 0)
                        .map(attempt -> attempt + 1)
                        .findFirst()
                        .orElse(0))
                .filter(found -> found > 0)
                .boxed()
                .toList();
        return new FindingTime(campaigns, schedules);
    }

    /** How many schedules are enough for that part of the campaigns; empty if too few of them found it. */
    public OptionalLong quantile(double part) {
        int enough = Math.max(1, (int) Math.ceil(part * campaigns));
        return enough > schedules.size() ? OptionalLong.empty() : OptionalLong.of(schedules.get(enough - 1));
    }
}
