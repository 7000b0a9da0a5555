package viommu.ci.bench;

import java.util.Collection;
import java.util.List;

/**
 * One figure, measured again and again.
 *
 * @param values in rising order; never empty
 */
public record Rounds(List<Double> values) {

    public Rounds {
        values = values.stream().sorted().toList();
        if (values.isEmpty()) {
            throw new IllegalArgumentException("nothing was measured");
        }
    }

    public static Rounds of(Collection<? extends Number> values) {
        return new Rounds(values.stream().map(Number::doubleValue).toList());
    }

    /** The middle one; of an even number, the mean of the two in the middle. */
    public double median() {
        int n = values.size();
        return (values.get((n - 1) / 2) + values.get(n / 2)) / 2;
    }

    public double least() {
        return values.get(0);
    }

    public double most() {
        return values.get(values.size() - 1);
    }
}
