package viommu.ci.catalog;

import java.util.List;
import java.util.Locale;
import java.util.function.Function;
import java.util.stream.Stream;
import viommu.model.protocol.Protocol;

/** What can be listed. */
public enum Kind {
    PROTOCOLS(Entries::protocol),
    CONFIGURATIONS(Entries::configurations),
    PROPERTIES(Entries::properties),
    STEPS(Entries::steps),
    DEFECTS(Entries::defects),
    LANDMARKS(Entries::landmarks);

    private final Function<Protocol<?>, Stream<Entry>> entries;

    Kind(Function<Protocol<?>, Stream<Entry>> entries) {
        this.entries = entries;
    }

    /** All there are, protocol by protocol. */
    public List<Entry> of(List<Protocol<?>> protocols) {
        return protocols.stream().flatMap(entries).toList();
    }

    /** Such as {@code defects}. */
    @Override
    public String toString() {
        return name().toLowerCase(Locale.ROOT);
    }
}
