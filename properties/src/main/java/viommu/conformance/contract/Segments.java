package viommu.conformance.contract;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.function.UnaryOperator;
import viommu.conformance.Iova;

/** A value for each IOVA page, kept as runs of equal values, so that a superpage costs no more than a page. */
final class Segments<V> {
    static final long END = Long.MAX_VALUE;

    /** The value from that page on, up to the next key. */
    private final TreeMap<Long, V> starts = new TreeMap<>();

    Segments(V everywhere) {
        starts.put(0L, everywhere);
    }

    V at(Iova iova) {
        return starts.floorEntry(iova.page()).getValue();
    }

    /** The values in pages {@code from} to {@code end - 1}, in order, equal neighbours once. */
    List<V> values(long from, long end) {
        List<V> values = new ArrayList<>();
        values.add(starts.floorEntry(from).getValue());
        values.addAll(starts.subMap(from, false, end, false).values());
        return values;
    }

    List<V> values() {
        return values(0, END);
    }

    void update(long from, long end, UnaryOperator<V> change) {
        split(from);
        split(end);
        starts.subMap(from, true, end, false).replaceAll((start, value) -> change.apply(value));
        join(from, end);
    }

    void update(UnaryOperator<V> change) {
        update(0, END, change);
    }

    /** The same with every value changed, apart from this one. */
    Segments<V> mapped(UnaryOperator<V> change) {
        Segments<V> mapped = new Segments<>(change.apply(starts.get(0L)));
        starts.forEach((start, value) -> mapped.starts.put(start, change.apply(value)));
        mapped.join(0, END);
        return mapped;
    }

    /** Takes what the other has, page by page, together with what is here. */
    void merge(Segments<V> other, java.util.function.BinaryOperator<V> together) {
        Long start = other.starts.firstKey();
        while (start != null) {
            Map.Entry<Long, V> next = other.starts.higherEntry(start);
            V value = other.starts.get(start);
            update(start, next == null ? END : next.getKey(), here -> together.apply(here, value));
            start = next == null ? null : next.getKey();
        }
    }

    private void split(long at) {
        if (at != END) {
            starts.putIfAbsent(at, starts.floorEntry(at).getValue());
        }
    }

    /** Drops the borders from {@code from} to {@code end} between equal values. */
    private void join(long from, long end) {
        Map.Entry<Long, V> before = starts.lowerEntry(from);
        V last = before == null ? null : before.getValue();
        for (var border = starts.subMap(from, true, end, true).entrySet().iterator(); border.hasNext(); ) {
            V value = border.next().getValue();
            if (value.equals(last)) {
                border.remove();
            }
            last = value;
        }
    }
}
