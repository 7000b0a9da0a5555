package viommu.counterexamples;

/** A file that is not a saved case, or not one of the protocol that it names. The message is one line. */
public final class ItfException extends RuntimeException {
    private static final long serialVersionUID = 1L;

    private final String file;
    private final String position;
    private final String problem;

    /** @param position a JSON pointer, {@code line:column}, or empty if the file as a whole is meant */
    public ItfException(String file, String position, String problem) {
        super(oneLine(file + ": " + (position.isEmpty() ? "" : position + ": ") + problem));
        this.file = file;
        this.position = position;
        this.problem = oneLine(problem);
    }

    private static String oneLine(String text) {
        return text.replaceAll("\\R\\s*", " ");
    }

    public String file() {
        return file;
    }

    /** A JSON pointer, {@code line:column}, or empty if the file as a whole is meant. */
    public String position() {
        return position;
    }

    /** What is wrong there. */
    public String problem() {
        return problem;
    }
}
