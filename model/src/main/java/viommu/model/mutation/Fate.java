package viommu.model.mutation;

import viommu.model.state.State;

/**
 * What becomes of a mutant.
 *
 * @param by what notices it, such as a property; what was too large, if it is not finished; the variable, if it is aside; empty otherwise
 * @param configuration where it is noticed or not finished; empty otherwise
 * @param steps of the shortest counterexample; 0 if there is none
 */
public record Fate<S extends State>(Mutant<S> mutant, Kind kind, String by, String configuration, int steps) {

    /** From the best to the worst. */
    public enum Kind {
        /** A verdict differs, or a landmark or a step cannot be seen any more. */
        NOTICED,
        /** The same states and edges in every configuration. */
        SAME,
        /** Nothing that the protocol does not do as well, and everything that it promises. */
        FEWER,
        /** Each of its steps leads where a few steps of the protocol lead: it reaches nothing that the protocol does not. */
        HASTY,
        /** Whatever is in the variable that it concerns, everything else goes on in the same way in every configuration. */
        ASIDE,
        /** It does something else, and nothing notices. */
        SURVIVES,
        /** A limit was reached first. */
        UNFINISHED
    }

    static <S extends State> Fate<S> noticed(Mutant<S> mutant, String by, String configuration, int steps) {
        return new Fate<>(mutant, Kind.NOTICED, by, configuration, steps);
    }

    static <S extends State> Fate<S> unfinished(Mutant<S> mutant, String why, String configuration) {
        return new Fate<>(mutant, Kind.UNFINISHED, why, configuration, 0);
    }

    static <S extends State> Fate<S> unnoticed(Mutant<S> mutant, Kind kind, String aside) {
        return new Fate<>(mutant, kind, aside, "", 0);
    }
}
