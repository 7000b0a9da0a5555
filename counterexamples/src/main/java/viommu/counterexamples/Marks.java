package viommu.counterexamples;

import java.util.ArrayList;
import java.util.List;
import viommu.model.liveness.Lasso;
import viommu.model.state.State;

/** What swim lanes point out at a step: where the property is violated, or where the loop begins and how it goes on. */
final class Marks {
    private Marks() {}

    /** @param step counted from 1; 0 is the initial state */
    static <S extends State> List<String> of(Counterexample<S> counterexample, int step) {
        boolean last = step == counterexample.trace().length();
        if (counterexample.lasso().isEmpty()) {
            return last ? List.of(counterexample.property() + " violated") : List.of();
        }
        Lasso<S> lasso = counterexample.lasso().get();
        List<String> marks = new ArrayList<>();
        if (step == lasso.loopStart() && !lasso.stops()) {
            marks.add("the loop begins here");
        }
        if (last) {
            String then =
                    lasso.stops() ? "nothing happens any more" : "back to step " + lasso.loopStart() + ", for ever";
            marks.add(then);
            marks.add(counterexample.property() + " never happens");
        }
        return marks;
    }
}
