package viommu.specs.tlc.distributed;

import java.util.regex.Matcher;
import java.util.regex.Pattern;
import viommu.specs.tlc.ToolMessage;

/** The workers that the server knows. */
final class Workers {
    private static final Pattern ADDRESS = Pattern.compile("rmi://\\S+");

    private final Cluster cluster;
    private final ClusterListener listener;
    private int present;

    Workers(Cluster cluster, ClusterListener listener) {
        this.cluster = cluster;
        this.listener = listener;
    }

    synchronized void message(ToolMessage message) {
        switch (message.code()) {
            case ClusterCode.SERVER_READY -> listener.waiting(cluster);
            case ClusterCode.WORKER_JOINED -> listener.joined(address(message), ++present);
            case ClusterCode.WORKER_LEFT -> {
                listener.lost(address(message), --present);
                if (present == 0) {
                    listener.waiting(cluster);
                }
            }
            default -> {
                // About something else.
            }
        }
    }

    private static String address(ToolMessage message) {
        Matcher matcher = ADDRESS.matcher(message.oneLine());
        return matcher.find() ? matcher.group() : "unknown";
    }

    /** Such as {@code with 2 workers}. */
    @Override
    public synchronized String toString() {
        return switch (present) {
            case 0 -> "with no worker";
            case 1 -> "with 1 worker";
            default -> "with " + present + " workers";
        };
    }
}
