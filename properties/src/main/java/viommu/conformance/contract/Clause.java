package viommu.conformance.contract;

/** One sentence of the contract. What breaks it is named after it. */
public interface Clause {

    /** Such as {@code WaitsComplete}. */
    default String name() {
        return getClass().getSimpleName();
    }

    String sentence();

    /** Whether nothing follows from breaking it, so that what comes after can be judged as if it had been kept. */
    default boolean canBePassedOver() {
        return false;
    }

    /** Whether the observation breaks it, given that it breaks none of the clauses before it in {@link Clauses#ALL}. */
    boolean broken(Judgement judgement);
}
