package viommu.adapters.logs.check;

import java.util.ArrayList;
import java.util.List;

/** What an IOTLB may hold for one page: each value with the number of its last fill. */
final class CachedPage {
    private final List<Value> values = new ArrayList<>(1);
    /** Everything from before this number is forgotten; 0 if it is not known what was before. */
    private long forgotten;

    record Value(long entry, long fill) {}

    void fill(long entry, long number) {
        values.removeIf(value -> value.entry() == entry);
        values.add(new Value(entry, number));
    }

    /** All that was filled before {@code number} is gone. */
    void forget(long number) {
        forgotten = Math.max(forgotten, number);
        values.removeIf(value -> value.fill() < number);
    }

    /** @param all what was filled before this number is gone for every page of the domain */
    boolean holds(long entry, long all) {
        for (Value value : values) {
            if (value.entry() == entry && value.fill() >= all) {
                return true;
            }
        }
        return false;
    }

    boolean known() {
        return forgotten > 0;
    }

    List<Long> entries(long all) {
        return values.stream().filter(v -> v.fill() >= all).map(Value::entry).toList();
    }
}
