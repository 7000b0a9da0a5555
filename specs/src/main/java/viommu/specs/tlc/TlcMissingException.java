package viommu.specs.tlc;

/** There is no TLC to run. */
public final class TlcMissingException extends RuntimeException {
    private static final long serialVersionUID = 1L;

    public TlcMissingException(String message) {
        super(message);
    }
}
