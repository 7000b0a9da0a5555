package viommu.adapters.logs.read;

/** A line that begins as it should and does not go on so. */
public final class DamagedLineException extends RuntimeException {
    private static final long serialVersionUID = 1L;

    public DamagedLineException(String problem) {
        super(problem, null, false, false);
    }
}
