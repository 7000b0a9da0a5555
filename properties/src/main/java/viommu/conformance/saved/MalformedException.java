package viommu.conformance.saved;

/** JSON that is not what it should be. The message is one line: where it is from, where in it, what is wrong. */
public final class MalformedException extends RuntimeException {
    private static final long serialVersionUID = 1L;

    /** @param position a JSON pointer, {@code line:column}, or empty if the whole is meant */
    public MalformedException(String from, String position, String problem) {
        super((from + ": " + (position.isEmpty() ? "" : position + ": ") + problem).replaceAll("\\R\\s*", " "));
    }
}
