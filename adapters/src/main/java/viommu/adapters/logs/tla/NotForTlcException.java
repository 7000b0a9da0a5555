package viommu.adapters.logs.tla;

/** A log that the specification says nothing about. The message is one line. */
public final class NotForTlcException extends RuntimeException {
    private static final long serialVersionUID = 1L;

    NotForTlcException(String message) {
        super(message);
    }
}
