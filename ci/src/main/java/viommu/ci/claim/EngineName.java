package viommu.ci.claim;

/**
 * An engine, as a reader of the report knows it.
 *
 * @param letter stands for it in a cell
 * @param name as counterexamples call it
 * @param sentence what its word is worth
 */
public record EngineName(char letter, String name, String sentence) {
    public static final EngineName EXPLORER =
            new EngineName('E', "explorer", "every state of the Java model within the scope");
    public static final EngineName TLC =
            new EngineName('T', "tlc", "every state of the TLA+ specification within the scope");
    public static final EngineName JQWIK = new EngineName(
            'J', "jqwik", "random schedules of the Java model: what they do not find may still be there");

    public static final EngineName BRIDGE =
            new EngineName('B', "bridge", "every edge of the specification and of the Java model, compared");

    public static final EngineName LARGER = new EngineName(
            'L', "larger", "every state where things are one size larger than needed, by E, and by T where it can");

    public static final EngineName PROOF = new EngineName(
            'P',
            "proof",
            "what stands with it is proved for any size, from an invariant that every step keeps; the formulas were"
                    + " compared with the Java model at a small scope");

    @Override
    public String toString() {
        return name;
    }
}
