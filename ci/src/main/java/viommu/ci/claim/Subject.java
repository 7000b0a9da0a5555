package viommu.ci.claim;

import java.util.Optional;
import viommu.model.protocol.Defect;
import viommu.model.protocol.Model;

/** What a claim is about: a protocol under a configuration, with at most one defect. */
public record Subject(String protocol, String configuration, Optional<String> defect) {

    public static Subject of(Model<?> model) {
        return new Subject(
                model.protocol().name(),
                model.configuration().name(),
                model.defect().map(Defect::name));
    }

    public static Subject clean(String protocol, String configuration) {
        return new Subject(protocol, configuration, Optional.empty());
    }

    public static Subject defective(String protocol, Defect defect) {
        return new Subject(protocol, defect.configuration(), Optional.of(defect.name()));
    }

    /** Such as {@code Viommu DeferredSidecore with EarlyUnpin}. */
    @Override
    public String toString() {
        return protocol + " " + configuration + defect.map(d -> " with " + d).orElse("");
    }
}
