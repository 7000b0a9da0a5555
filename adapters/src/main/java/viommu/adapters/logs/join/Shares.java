package viommu.adapters.logs.join;

/** How many values the two logs together leave open, of all translations that were judged. */
public final class Shares {
    private static final int MORE = 3;

    private final long[] addresses = new long[MORE + 1];
    private final long[] values = new long[MORE + 1];

    /** @param fault whether a fault was possible too */
    void count(int pages, boolean fault) {
        addresses[Math.min(pages, MORE)]++;
        values[Math.min(pages + (fault ? 1 : 0), MORE)]++;
    }

    /** Translations that were judged. */
    public long total() {
        return addresses[0] + addresses[1] + addresses[2] + addresses[MORE];
    }

    /** Those of which so many addresses were possible; for 3, three and more. */
    public long ofAddresses(int count) {
        return addresses[count];
    }

    /** The same, a fault being one more value. */
    public long ofValues(int count) {
        return values[count];
    }
}
