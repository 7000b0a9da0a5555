package viommu.proof.solver;

import java.util.Map;

/** What a solver says of some assertions. */
public sealed interface Answer {

    /** They cannot all be true. */
    record Unsatisfiable() implements Answer {}

    /**
     * They can.
     *
     * @param values of the constants without arguments, as the solver prints them
     */
    record Satisfiable(Map<String, String> values) implements Answer {}

    /** It did not find out. */
    record Unknown(String reason) implements Answer {}
}
