package viommu.model.state;

/** A value outside the domain of its variable: the state cannot be represented. */
public final class OutOfDomainException extends RuntimeException {
    private static final long serialVersionUID = 1L;

    public OutOfDomainException(String message) {
        super(message);
    }
}
