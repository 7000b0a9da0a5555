package viommu.ci.feedback;

/** How much the user wants to be told while something goes on. */
public enum Loudness {
    /** Nothing. */
    QUIET,
    /** How far it is. */
    NORMAL,
    /** Each thing that is done too. */
    VERBOSE
}
