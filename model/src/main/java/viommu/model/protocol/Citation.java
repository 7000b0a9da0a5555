package viommu.model.protocol;

/**
 * Where a mistake was made or a rule was stated.
 *
 * @param where the project and the commit, advisory or clause
 * @param what the title, or what went wrong
 * @param certainty how well the source is known
 */
public record Citation(String where, String what, Certainty certainty) {

    /** How well a source is known. */
    public enum Certainty {
        /** The source's own text was read. */
        SOURCE_READ,
        /** Title, hash or number were seen; the description is from memory. */
        TITLE_SEEN,
        /** From memory. */
        FROM_MEMORY,
        /** Our own analysis; no published case is known. */
        OWN_ANALYSIS
    }

    @Override
    public String toString() {
        return where + ": " + what;
    }
}
