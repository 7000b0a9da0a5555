package viommu.properties;

import java.util.stream.Collectors;
import viommu.model.protocol.Action;
import viommu.model.protocol.Trace;

/** A step that threw instead of being taken or refused: a mistake in the protocol, or a scope that is too small for a defect. */
public final class BrokenStepException extends RuntimeException {
    private static final long serialVersionUID = 1L;

    BrokenStepException(Action<?> action, Trace<?> before, RuntimeException cause) {
        super(
                before.model() + ": " + action + " is neither taken nor refused, after "
                        + before.taken().stream()
                                .map(taken -> taken.action().toString())
                                .collect(Collectors.joining("; ", "[", "]"))
                        + ": " + cause,
                cause);
    }
}
