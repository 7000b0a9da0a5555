package viommu.model.protocol;

import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.IntStream;

/**
 * One size of the scope: the number of elements of a set of identifiers, or an integer constant.
 *
 * @param name the TLA+ constant
 * @param prefix for a set, what its identifiers begin with ({@code i} gives {@code i1, i2}); empty for an integer
 * @param standard the size that checks use by default
 * @param min the smallest size that makes sense
 * @param max the largest size that can be represented
 * @param sentence what it counts
 */
public record Dimension(String name, String prefix, int standard, int min, int max, String sentence) {

    public static Dimension set(String name, String prefix, int standard, int max, String sentence) {
        return new Dimension(name, prefix, standard, 1, max, sentence);
    }

    public static Dimension number(String name, int standard, int min, int max, String sentence) {
        return new Dimension(name, "", standard, min, max, sentence);
    }

    public boolean isSet() {
        return !prefix.isEmpty();
    }

    /** The identifiers of a set of that size. */
    public List<String> identifiers(int size) {
        return IntStream.rangeClosed(1, size).mapToObj(i -> prefix + i).toList();
    }

    /** The constant as TLA+ text. */
    public String text(int size) {
        return isSet()
                ? identifiers(size).stream().collect(Collectors.joining(", ", "{", "}"))
                : Integer.toString(size);
    }
}
