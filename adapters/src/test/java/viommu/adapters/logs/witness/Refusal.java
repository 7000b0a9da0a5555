package viommu.adapters.logs.witness;

/** A line, a write or a look that a correct system does not do there. */
final class Refusal extends RuntimeException {
    private static final long serialVersionUID = 1L;

    /** What decides whether it can be otherwise. */
    enum Cause {
        /** The lines of one log, in its order. */
        ONE_LOG,
        /** When something happened that the logs do not tell, or how they belong together. */
        CHOICE
    }

    private final Cause cause;
    private final transient Object about;

    Refusal(Cause cause, String what, Object about) {
        super(what, null, false, false);
        this.cause = cause;
        this.about = about;
    }

    Refusal(String what, Object about) {
        this(Cause.CHOICE, what, about);
    }

    Cause because() {
        return cause;
    }

    @Override
    public String getMessage() {
        return super.getMessage() + ": " + about;
    }
}
