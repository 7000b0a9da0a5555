package viommu.counterexamples;

import java.util.OptionalInt;
import viommu.model.liveness.Lasso;
import viommu.model.state.State;

/**
 * How long a counterexample is, in words.
 *
 * @param steps to the violation, or to the loop
 * @param loop how many steps are repeated for ever, 0 if nothing happens any more; empty if there is no loop
 */
record Extent(int steps, OptionalInt loop) {

    static <S extends State> Extent of(Counterexample<S> counterexample) {
        return counterexample
                .lasso()
                .map(Extent::of)
                .orElseGet(() -> new Extent(counterexample.trace().length(), OptionalInt.empty()));
    }

    static Extent of(Lasso<?> lasso) {
        return new Extent(lasso.loopStart(), OptionalInt.of(lasso.loop().size()));
    }

    /** Such as {@code after 23 steps, in a loop of 5}. */
    String words() {
        return "after " + steps + (steps == 1 ? " step" : " steps")
                + ending("when nothing happens any more", "in a loop of ");
    }

    /** Such as {@code 23, loop of 5}. */
    String cell() {
        return steps + ending("then nothing", "loop of ");
    }

    private String ending(String stops, String loopOf) {
        if (loop.isEmpty()) {
            return "";
        }
        return ", " + (loop.getAsInt() == 0 ? stops : loopOf + loop.getAsInt());
    }
}
