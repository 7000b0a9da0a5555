package viommu.properties;

/**
 * The SplitMix64 generator of Steele, Lea and Flood (OOPSLA 2014): the same seed gives the same numbers under every JDK.
 */
final class SplitMix {
    private static final long GOLDEN = 0x9E3779B97F4A7C15L;

    private long state;

    SplitMix(long seed) {
        this.state = seed;
    }

    /** A seed of its own for each index, such as the try of a campaign. */
    static long derive(long seed, long index) {
        return mix(mix(seed) + GOLDEN * (index + 1));
    }

    long next() {
        state += GOLDEN;
        return mix(state);
    }

    int below(int bound) {
        return below(next() >>> 32, bound);
    }

    /** A number below {@code bound} made of 32 random bits; biased by less than {@code bound / 2^32}. */
    static int below(long bits, int bound) {
        return (int) (bits * bound >>> 32);
    }

    private static long mix(long z) {
        z = (z ^ z >>> 30) * 0xBF58476D1CE4E5B9L;
        z = (z ^ z >>> 27) * 0x94D049BB133111EBL;
        return z ^ z >>> 31;
    }
}
