package viommu.ci.bench.finding;

import java.util.OptionalDouble;
import java.util.OptionalLong;
import viommu.properties.FindingTime;

/** How one defect was found by as many campaigns of either kind. */
record Found(String defect, String property, FindingTime guided, FindingTime unguided) {

    /** How many times as many schedules it takes without guidance, for that part of the campaigns; empty if one of them gave up. */
    OptionalDouble ratio(double part) {
        OptionalLong with = guided.quantile(part);
        OptionalLong without = unguided.quantile(part);
        return with.isPresent() && without.isPresent()
                ? OptionalDouble.of((double) without.getAsLong() / with.getAsLong())
                : OptionalDouble.empty();
    }
}
