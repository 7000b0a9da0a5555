package viommu.conformance.saved;

import java.util.ArrayList;
import java.util.List;
import viommu.conformance.Capabilities;
import viommu.conformance.Observation;
import viommu.conformance.Operation;
import viommu.conformance.campaign.Finding;

/**
 * A finding as it lies in a file.
 *
 * @param subject what was tested, as it described itself
 * @param clause the name of the clause that the last observation breaks
 * @param seed of the campaign that found it; nothing depends on it
 * @param operations all that has to be done after a reset
 * @param observations as many
 * @param allowed what the contract allowed in place of the last one; nothing depends on it
 */
public record SavedFinding(
        Capabilities subject,
        String clause,
        String seed,
        List<Operation> operations,
        List<Observation> observations,
        List<String> allowed) {

    public SavedFinding {
        operations = List.copyOf(operations);
        observations = List.copyOf(observations);
        allowed = List.copyOf(allowed);
        if (operations.isEmpty() || operations.size() != observations.size()) {
            throw new IllegalArgumentException("a finding has as many observations as operations, and at least one");
        }
    }

    public static SavedFinding of(Finding finding) {
        return new SavedFinding(
                finding.subject(),
                finding.violation().clause().name(),
                Long.toString(finding.seed()),
                finding.operations(),
                finding.observations(),
                finding.violation().allowed());
    }

    /** Subject, clause and operations, such as {@code qemu-intel-iommu/invalidation-forgets-attach-map-dma-unmap-3f2a.finding.json}. */
    public String fileName() {
        List<String> kinds = new ArrayList<>();
        operations.forEach(operation -> kinds.add(OperationJson.write(operation).toString()));
        String digest = String.format("%08x", kinds.hashCode());
        return dashed(subject.name()) + "/" + dashed(clause) + "-" + digest + Findings.SUFFIX;
    }

    private static String dashed(String name) {
        return name.replaceAll("([a-z0-9])([A-Z])", "$1-$2")
                .replaceAll("[^A-Za-z0-9]+", "-")
                .toLowerCase(java.util.Locale.ROOT);
    }
}
