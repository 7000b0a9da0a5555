package viommu.model.mutation;

/** A class of mistakes: how one step is altered. */
public enum Mistake {
    /** What it writes to a variable is not written: a lost step, error or completion; a release that comes late or never. */
    LOST("loses"),
    /** It is taken whatever the variable holds: a release that comes early or twice, a step out of order. */
    UNGUARDED("ignores"),
    /** Of several entries of a variable that it changes, the last stays as it was: a range that is too small. */
    NARROWED("narrows"),
    /** It changes one more entry of a variable: a range that is too large. */
    WIDENED("widens"),
    /** It changes the next entry of a variable instead: a wrong tag. */
    MISPLACED("misplaces"),
    /** It is done in the place of the step after it, and that one in its place: a wrong order. */
    SWAPPED("changes places with");

    private final String verb;

    Mistake(String verb) {
        this.verb = verb;
    }

    /** Between the step and what it concerns. */
    String verb() {
        return verb;
    }
}
