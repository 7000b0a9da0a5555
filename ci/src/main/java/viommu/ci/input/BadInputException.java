package viommu.ci.input;

/** The user asked for something that makes no sense. The message is one line, for the user. */
public final class BadInputException extends RuntimeException {
    private static final long serialVersionUID = 1L;

    public BadInputException(String message) {
        super(message);
    }
}
