package viommu.ci.input;

import java.util.Iterator;
import java.util.List;
import java.util.function.Function;
import java.util.stream.Stream;
import viommu.model.protocol.Configuration;
import viommu.model.protocol.Defect;
import viommu.model.protocol.Property;
import viommu.model.protocol.Protocol;
import viommu.model.protocol.Protocols;

/** The names that a shell completes. */
public abstract class Candidates implements Iterable<String> {
    private final Function<Protocol<?>, Stream<String>> names;

    private Candidates(Function<Protocol<?>, Stream<String>> names) {
        this.names = names;
    }

    @Override
    public Iterator<String> iterator() {
        List<String> all = Protocols.all().stream().flatMap(names).distinct().toList();
        return all.iterator();
    }

    public static final class OfProtocols extends Candidates {
        public OfProtocols() {
            super(protocol -> Stream.of(protocol.name()));
        }
    }

    public static final class OfConfigurations extends Candidates {
        public OfConfigurations() {
            super(protocol -> protocol.configurations().stream().map(Configuration::name));
        }
    }

    public static final class OfProperties extends Candidates {
        public OfProperties() {
            super(protocol -> protocol.properties().stream().map(Property::name));
        }
    }

    public static final class OfDefects extends Candidates {
        public OfDefects() {
            super(protocol -> protocol.defects().stream().map(Defect::name));
        }
    }
}
