package viommu.adapters.logs.witness;

import java.util.Optional;

/**
 * Whether a correct system can have written two logs: if so, there is a witness, which is found by a search and played by a machine that
 * knows nothing of it.
 */
public sealed interface Judge {
    /** A correct system can have written them. */
    record Witnessed(Witness witness) implements Judge {}

    /** @param why none can have */
    record Impossible(String why) implements Judge {}

    /** @throws IllegalStateException if it cannot be told, or search and machine do not agree */
    static Judge of(Logs logs) {
        Search.Result result = Search.of(logs);
        if (result instanceof Search.Result.Nothing nothing) {
            return new Impossible(nothing.why());
        }
        if (!(result instanceof Search.Result.Found found)) {
            throw new IllegalStateException("the search has not come to an end: " + result);
        }
        Optional<Refusal> refusal = Replay.of(logs, found.witness());
        if (refusal.isEmpty()) {
            return new Witnessed(found.witness());
        }
        if (refusal.get().because() == Refusal.Cause.ONE_LOG) {
            return new Impossible(refusal.get().getMessage());
        }
        throw new IllegalStateException("what was found is refused", refusal.get());
    }
}
