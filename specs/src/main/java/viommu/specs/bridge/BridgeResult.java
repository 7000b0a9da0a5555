package viommu.specs.bridge;

import java.util.List;
import java.util.Optional;
import viommu.model.explorer.GraphDigest;
import viommu.model.protocol.Model;
import viommu.specs.tlc.TlcResult;

/**
 * Whether a model and its specification are one graph.
 *
 * @param verdict of the comparison
 * @param reason why they differ or why that is not known; empty if they are equal
 * @param explorer the graph of the model
 * @param tlc the graph of the specification, if TLC came to an end
 * @param differences the first ones, each a text of some lines
 * @param run what TLC said
 */
public record BridgeResult(
        Model<?> model,
        Verdict verdict,
        String reason,
        Optional<GraphDigest> explorer,
        Optional<GraphDigest> tlc,
        List<String> differences,
        TlcResult run) {

    /** What a comparison can say. */
    public enum Verdict {
        /** The same states and the same edges. */
        EQUAL,
        DIFFERENT,
        INCONCLUSIVE
    }
}
