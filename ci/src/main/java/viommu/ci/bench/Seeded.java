package viommu.ci.bench;

import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import viommu.model.protocol.Defect;
import viommu.model.protocol.Model;
import viommu.model.protocol.Property;
import viommu.model.protocol.Protocol;
import viommu.model.protocol.Protocols;
import viommu.model.protocol.Scope;
import viommu.model.state.State;

/** A protocol with a defect built in, under the configuration and at the scope that show it, and the property that it breaks. */
public record Seeded<S extends State>(Model<S> model, Property<S> property) {

    /** All defects of all protocols. */
    public static List<Seeded<?>> all() {
        return Protocols.all().stream().<Seeded<?>>flatMap(Seeded::of).toList();
    }

    /** Those that a finite schedule shows. */
    public static List<Seeded<?>> safety() {
        return all().stream().filter(seeded -> !seeded.isAboutLiveness()).toList();
    }

    private static <S extends State> Stream<Seeded<S>> of(Protocol<S> protocol) {
        return protocol.defects().stream().map(defect -> of(protocol, defect));
    }

    private static <S extends State> Seeded<S> of(Protocol<S> protocol, Defect defect) {
        Scope scope = Scope.defaults(protocol.dimensions()).with(defect.scope());
        Model<S> model = protocol.model(protocol.configuration(defect.configuration()), scope, Optional.of(defect));
        return new Seeded<>(model, protocol.property(defect.property()));
    }

    public boolean isAboutLiveness() {
        return property instanceof Property.Liveness<S>;
    }

    /** The protocol and the defect: two protocols may have one of the same name. */
    public String name() {
        return model.protocol().name() + " " + model.defect().orElseThrow().name();
    }
}
