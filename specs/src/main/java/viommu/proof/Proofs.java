package viommu.proof;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import viommu.model.protocol.Defect;
import viommu.proof.dmatracking.DmaTrackingProofs;
import viommu.proof.flushqueue.FlushQueueProofs;
import viommu.proof.tie.Bond;
import viommu.proof.viommu.ViommuProofs;

/** What is proven for any size. */
public final class Proofs {
    private Proofs() {}

    /** All proofs, each of a protocol under a configuration. */
    public static List<Bond> all() {
        List<Bond> all = new ArrayList<>(ViommuProofs.all());
        all.addAll(DmaTrackingProofs.all());
        all.addAll(FlushQueueProofs.all());
        return all;
    }

    /** The proof of a protocol under a configuration, if there is one. */
    public static Optional<Bond> of(String protocol, String configuration) {
        return all().stream()
                .filter(b -> b.proof().protocol().equals(protocol))
                .filter(b -> b.proof().configuration().equals(configuration))
                .findFirst();
    }

    /** The proof that fails because the protocol makes the mistake, in the mistake's own configuration; not all can be expressed. */
    public static Optional<Bond> of(String protocol, Defect defect) {
        if (protocol.equals("Viommu") && ViommuProofs.defects().contains(defect.name())) {
            return Optional.of(ViommuProofs.withDefect(defect.configuration(), defect.name()));
        }
        if (protocol.equals("FlushQueue") && FlushQueueProofs.defects().contains(defect.name())) {
            return Optional.of(FlushQueueProofs.withDefect(defect.configuration(), defect.name()));
        }
        return Optional.empty();
    }
}
