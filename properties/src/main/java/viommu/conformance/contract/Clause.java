package viommu.conformance.contract;

/** One sentence of the contract. What breaks it is named after it. */
public interface Clause {

    /** Such as {@code WaitsComplete}. */
    default String name() {
        return getClass().getSimpleName();
    }

    String sentence();

    /** Whether the observation breaks it, given that it breaks none of the clauses before it in {@link Clauses#ALL}. */
    boolean broken(Judgement judgement);
}
