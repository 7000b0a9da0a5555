package viommu.properties;

/**
 * The part of a campaign that one process runs: the tries whose number leaves {@code index} when divided by {@code count}.
 *
 * @param index from 0 to {@code count - 1}
 */
public record Shard(int index, int count) {
    /** The whole campaign. */
    public static final Shard WHOLE = new Shard(0, 1);

    public Shard {
        if (index < 0 || index >= count) {
            throw new IllegalArgumentException(
                    "there is no shard " + index + "/" + count + ": they are 0/n to (n-1)/n");
        }
    }

    /** @throws IllegalArgumentException unless the text is such as {@code 2/8} */
    public static Shard parse(String text) {
        if (!text.matches("\\d{1,9}/\\d{1,9}")) {
            throw new IllegalArgumentException(text + " is not a shard such as 2/8");
        }
        int slash = text.indexOf('/');
        return new Shard(Integer.parseInt(text.substring(0, slash)), Integer.parseInt(text.substring(slash + 1)));
    }

    @Override
    public String toString() {
        return index + "/" + count;
    }
}
