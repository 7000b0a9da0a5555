package viommu.model.compiled;

/**
 * A predicate over steps, learned. Most steps change nothing that it reads: of all those that begin in one state it says the same,
 * and so it is evaluated for one of them.
 */
final class LearnedStepPredicate {
    private final LearnedPredicate predicate;
    private final int width;
    private boolean atRest;
    private long source = -1;

    LearnedStepPredicate(LearnedPredicate predicate, int width) {
        this.predicate = predicate;
        this.width = width;
    }

    /**
     * Of a step.
     *
     * @param step the state before, and the state after
     * @param changed the bits in which they differ
     * @param rest twice the state before
     * @param from a number that the state before has, and no other has it soon
     */
    boolean test(long[] step, long[] changed, long[] rest, long from) {
        if (source != from) {
            atRest = predicate.test(rest);
            source = from;
        }
        for (int w = 0; w < width; w++) {
            if ((changed[w] & predicate.everRead(width + w)) != 0) {
                return predicate.test(step);
            }
        }
        return atRest;
    }
}
