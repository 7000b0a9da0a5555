package viommu.conformance;

/** A subject gave no usable answer: it died, hung, or answered what was not asked. Never a verdict on what it implements. */
public final class SubjectFailedException extends RuntimeException {
    private static final long serialVersionUID = 1L;

    private final String lastWords;

    /** @param lastWords the end of what it wrote to its error output; empty if nothing is known */
    public SubjectFailedException(String problem, String lastWords, Throwable cause) {
        super(problem.replaceAll("\\R\\s*", " "), cause);
        this.lastWords = lastWords;
    }

    public SubjectFailedException(String problem) {
        this(problem, "", null);
    }

    /** The end of what it wrote to its error output; empty if nothing is known. */
    public String lastWords() {
        return lastWords;
    }
}
