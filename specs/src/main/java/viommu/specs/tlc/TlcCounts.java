package viommu.specs.tlc;

/**
 * How much TLC saw, as far as it told.
 *
 * @param generated states, repetitions included
 * @param distinct states
 * @param queued states found and not yet expanded
 * @param depth states on the longest of the shortest paths; exact with one worker only; 0 when TLC does not tell, as after a
 *     violation of liveness
 */
public record TlcCounts(long generated, long distinct, long queued, int depth) {
    static final TlcCounts NONE = new TlcCounts(0, 0, 0, 0);

    TlcCounts withDepth(int newDepth) {
        return new TlcCounts(generated, distinct, queued, newDepth);
    }

    TlcCounts withStates(TlcCounts other) {
        return new TlcCounts(other.generated, other.distinct, other.queued, depth);
    }
}
