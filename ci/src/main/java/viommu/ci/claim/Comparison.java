package viommu.ci.claim;

import java.time.Duration;
import java.util.List;
import java.util.Optional;

/**
 * Whether the model and the specification of a subject are one graph, edge by edge.
 *
 * @param scope such as {@code Iova=2 Page=1}
 * @param explorer the graph of the model, if it was seen
 * @param tlc the graph of the specification, if it was seen
 * @param detail why they differ or why that is not known; else empty
 * @param differences the first ones, each a text of some lines
 * @param command what compares again
 */
public record Comparison(
        Subject subject,
        String scope,
        Result result,
        Optional<Graph> explorer,
        Optional<Graph> tlc,
        String detail,
        List<String> differences,
        Duration time,
        String command) {

    /** What came of it. */
    public enum Result {
        EQUAL(Exit.AS_EXPECTED),
        DIFFERENT(Exit.DIFFERS),
        INCONCLUSIVE(Exit.INCONCLUSIVE);

        private final Exit exit;

        Result(Exit exit) {
            this.exit = exit;
        }

        public Exit exit() {
            return exit;
        }
    }

    /**
     * What identifies a graph.
     *
     * @param states distinct states
     * @param edges distinct pairs of states
     * @param hash of all edges, 128 bits in hexadecimal
     */
    public record Graph(long states, long edges, String hash) {}

    /** Such as {@code Viommu StrictSidecore: model and specification differ: ...}. */
    @Override
    public String toString() {
        return subject + ": "
                + switch (result) {
                    case EQUAL -> "model and specification are one graph";
                    case DIFFERENT -> "model and specification differ: " + detail;
                    case INCONCLUSIVE -> "model and specification were not compared: " + detail;
                };
    }
}
