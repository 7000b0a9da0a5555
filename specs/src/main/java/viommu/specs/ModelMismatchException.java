package viommu.specs;

/** Model and specification differ: TLC showed a state or a step that the Java model does not have. */
public final class ModelMismatchException extends RuntimeException {
    private static final long serialVersionUID = 1L;

    public ModelMismatchException(String message) {
        super(message);
    }

    public ModelMismatchException(String message, Throwable cause) {
        super(message, cause);
    }
}
