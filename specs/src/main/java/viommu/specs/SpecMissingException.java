package viommu.specs;

/** A folder, module or configuration file that a check needs is not there. */
public final class SpecMissingException extends RuntimeException {
    private static final long serialVersionUID = 1L;

    public SpecMissingException(String message) {
        super(message);
    }
}
