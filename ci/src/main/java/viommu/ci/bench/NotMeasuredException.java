package viommu.ci.bench;

/** Something could not be measured, or not as it was meant to be; the message says why, on one line. */
public final class NotMeasuredException extends RuntimeException {
    private static final long serialVersionUID = 1L;

    public NotMeasuredException(String message) {
        super(message);
    }

    public NotMeasuredException(String message, Throwable cause) {
        super(message, cause);
    }
}
