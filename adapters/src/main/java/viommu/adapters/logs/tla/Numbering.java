package viommu.adapters.logs.tla;

import java.util.Collection;
import java.util.HashMap;
import java.util.Map;
import java.util.TreeSet;

/** Numbers from 1 in the order of the addresses: neighbours that are both numbered stay neighbours. TLC's integers have 32 bits. */
final class Numbering {
    private final Map<Long, Integer> numbers = new HashMap<>();

    Numbering(Collection<Long> addresses) {
        for (Long address : new TreeSet<>(addresses)) {
            numbers.put(address, numbers.size() + 1);
        }
    }

    /** @throws IllegalArgumentException if it is not numbered */
    int of(long address) {
        Integer number = numbers.get(address);
        if (number == null) {
            throw new IllegalArgumentException("0x" + Long.toHexString(address) + " is not numbered");
        }
        return number;
    }

    int size() {
        return numbers.size();
    }
}
