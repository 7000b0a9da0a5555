package viommu.proof.logic;

/** Of which state a formula speaks. */
public enum Time {
    /** The state, or the one before the step. */
    NOW,
    /** The one after the step. */
    NEXT
}
