package viommu.ci.explore;

import java.util.List;
import java.util.stream.Collectors;
import viommu.model.liveness.Lasso;
import viommu.model.protocol.Trace;
import viommu.model.state.State;

/** A behaviour without end on one line. */
final class LassoText {
    private LassoText() {}

    /** Such as {@code Map(i1, p1); Return; and then for ever Issue(i1); Evict(i1)}. */
    static <S extends State> String of(Lasso<S> lasso) {
        String way = steps(lasso.trace().taken().subList(0, lasso.loopStart()));
        String loop = lasso.stops() ? "nothing any more" : "for ever " + steps(lasso.loop());
        return (way.isEmpty() ? "" : way + "; and then ") + loop;
    }

    private static <S extends State> String steps(List<Trace.Taken<S>> taken) {
        return taken.stream().map(t -> t.action().toString()).collect(Collectors.joining("; "));
    }
}
