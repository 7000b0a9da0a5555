package viommu.ci.sarif;

import java.nio.file.Path;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import viommu.model.protocol.Protocols;
import viommu.specs.Definitions;
import viommu.specs.SpecFolder;
import viommu.specs.SpecMissingException;

/** Where properties and steps are defined in the TLA+ modules. */
final class SpecPlaces {
    private final Path root;
    private final Map<String, Optional<Definitions>> byProtocol = new HashMap<>();

    /** @param root the project's folder */
    SpecPlaces(Path root) {
        this.root = root;
    }

    /** The formula of a property. */
    Optional<Place> property(String protocol, String property) {
        return operator(protocol, property);
    }

    /** The operator of a step such as {@code Land(i1, f1)}. */
    Optional<Place> step(String protocol, String step) {
        return operator(protocol, step.replaceFirst("\\(.*", ""));
    }

    /** The module where the bounds of a protocol are justified. */
    Optional<Place> bounds(String protocol) {
        return module(protocol, "MC" + protocol);
    }

    /** The module of a protocol. */
    Optional<Place> protocol(String protocol) {
        return module(protocol, protocol);
    }

    private Optional<Place> module(String protocol, String name) {
        return folder(protocol)
                .filter(folder -> folder.modules().contains(name))
                .map(folder -> Place.of(root, folder.module(name), 1));
    }

    private Optional<Place> operator(String protocol, String name) {
        return definitions(protocol)
                .flatMap(definitions -> definitions.of(name))
                .map(found -> Place.of(root, found.file(), found.line()));
    }

    private Optional<Definitions> definitions(String protocol) {
        return byProtocol.computeIfAbsent(
                protocol, name -> folder(name).map(folder -> Definitions.of(folder, "MC" + name)));
    }

    /** None for a protocol without a specification. */
    private Optional<SpecFolder> folder(String name) {
        try {
            return Protocols.all().stream()
                    .filter(protocol -> protocol.name().equals(name))
                    .findFirst()
                    .map(protocol -> SpecFolder.of(root, protocol));
        } catch (SpecMissingException e) {
            return Optional.empty();
        }
    }
}
