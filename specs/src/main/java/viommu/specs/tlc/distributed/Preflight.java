package viommu.specs.tlc.distributed;

import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import viommu.model.explorer.Progress;
import viommu.specs.tlc.Tlc;
import viommu.specs.tlc.TlcResult;
import viommu.specs.tlc.TlcRun;
import viommu.specs.tlc.ToolMessage;

/**
 * A single TLC, stopped once it has computed the initial states. It looks at what the distributed one passes over: assumptions,
 * and whether a property is about behaviours without end. Of errors in modules and configuration it says more.
 */
final class Preflight {
    private static final Pattern NUMBER = Pattern.compile(".*?: ([\\d,]+) .*", Pattern.DOTALL);

    private final Optional<TlcResult> result;
    private boolean temporal;
    private long initialStates;
    private String version = "";
    private Optional<ToolMessage> violatingState = Optional.empty();

    Preflight(Tlc tlc, TlcRun run) {
        result = tlc.runUntil(run, Progress.SILENT, this::isLast);
    }

    private boolean isLast(ToolMessage message) {
        switch (message.code()) {
            case ClusterCode.VERSION -> version = message.oneLine().replaceFirst("^TLC2 Version ", "");
            case ClusterCode.INVARIANT_VIOLATED_INITIALLY -> violatingState = Optional.of(message);
            case ClusterCode.TEMPORAL -> temporal = true;
            case ClusterCode.INITIAL_STATES, ClusterCode.INITIAL_STATES_WITH_REPETITIONS -> {
                Matcher number = NUMBER.matcher(message.oneLine());
                initialStates =
                        number.matches() ? Long.parseLong(number.group(1).replace(",", "")) : 0;
                return initialStates > 0;
            }
            default -> {
                // Nothing that a distributed run must know.
            }
        }
        return temporal;
    }

    /** Of a run that ended before there were initial states to begin with. */
    Optional<TlcResult> result() {
        return result;
    }

    /** The message with the initial state that violates an invariant. */
    Optional<ToolMessage> violatingState() {
        return violatingState;
    }

    /** Whether a property needs more than states and steps. */
    boolean isTemporal() {
        return temporal;
    }

    /** Repetitions included. */
    long initialStates() {
        return initialStates;
    }

    String version() {
        return version;
    }
}
