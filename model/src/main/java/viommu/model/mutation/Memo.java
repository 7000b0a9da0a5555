package viommu.model.mutation;

import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.function.Function;
import java.util.function.Supplier;

/** A function or supplier that computes each result once. */
final class Memo {
    private Memo() {}

    static <V> Supplier<V> of(Supplier<V> supplier) {
        Function<Memo, V> known = of((Memo once) -> supplier.get());
        Memo once = new Memo();
        return () -> known.apply(once);
    }

    static <K, V> Function<K, V> of(Function<K, ? extends V> function) {
        Map<K, V> known = new ConcurrentHashMap<>();
        return key -> {
            V value = known.get(key);
            if (value == null) {
                value = function.apply(key);
                known.put(key, value);
            }
            return value;
        };
    }
}
