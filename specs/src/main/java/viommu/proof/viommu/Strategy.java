package viommu.proof.viommu;

import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;

/**
 * A strategy as data ({@code Strategy.tla}): the pieces of a map, of an unmap and of what is left to do after the unmap has returned.
 */
record Strategy(Teardown teardown, Emulation emulation, List<String> map, List<String> unmap, List<String> flush) {
    static final String CLEAR_PTE = "ClearPte";
    static final String SUBMIT_INVALIDATION = "SubmitInvalidation";
    static final String AWAIT_COMPLETION = "AwaitCompletion";
    static final String RELEASE = "Release";
    static final String RETURN = "Return";

    static Strategy of(Teardown teardown, Emulation emulation) {
        return new Strategy(teardown, emulation, mapPieces(emulation), unmapPieces(teardown), flushPieces(teardown));
    }

    private static List<String> mapPieces(Emulation emulation) {
        return emulation == Emulation.BARE_METAL
                ? List.of(RETURN)
                : List.of(SUBMIT_INVALIDATION, AWAIT_COMPLETION, RETURN);
    }

    private static List<String> unmapPieces(Teardown teardown) {
        return switch (teardown) {
            case STRICT -> List.of(CLEAR_PTE, SUBMIT_INVALIDATION, AWAIT_COMPLETION, RELEASE);
            case ASYNC -> List.of(CLEAR_PTE, SUBMIT_INVALIDATION, RETURN);
            case DEFERRED -> List.of(CLEAR_PTE, RETURN);
            case OPTIMISTIC -> List.of(RETURN);
            case HOSTILE -> List.of();
        };
    }

    private static List<String> flushPieces(Teardown teardown) {
        return switch (teardown) {
            case ASYNC -> List.of(AWAIT_COMPLETION, RELEASE);
            case DEFERRED -> List.of(SUBMIT_INVALIDATION, AWAIT_COMPLETION, RELEASE);
            case OPTIMISTIC -> List.of(CLEAR_PTE, SUBMIT_INVALIDATION, AWAIT_COMPLETION, RELEASE);
            case STRICT, HOSTILE -> List.of();
        };
    }

    boolean bareMetal() {
        return emulation == Emulation.BARE_METAL;
    }

    boolean leavesStale() {
        return teardown != Teardown.STRICT && teardown != Teardown.HOSTILE;
    }

    /** What is left of a list while it is worked off: all of it, all but its first piece, and so on; never nothing. */
    static List<List<String>> rests(List<String> pieces) {
        List<List<String>> rests = new ArrayList<>();
        for (int k = 0; k < pieces.size(); k++) {
            rests.add(pieces.subList(k, pieces.size()));
        }
        return rests;
    }

    /** What is left of a list once a piece of it is done; nothing if it has no such piece. */
    static List<List<String>> restsAfter(String piece, List<String> pieces) {
        int done = pieces.indexOf(piece);
        return done < 0 ? List.of() : rests(pieces.subList(done + 1, pieces.size()));
    }

    /** Everything that a task can have to do. */
    Set<List<String>> todo() {
        Set<List<String>> todo = new LinkedHashSet<>();
        todo.add(List.of());
        todo.addAll(rests(map));
        todo.addAll(rests(unmap));
        todo.addAll(rests(flush));
        return todo;
    }

    Strategy withMap(List<String> other) {
        return new Strategy(teardown, emulation, other, unmap, flush);
    }

    Strategy withUnmap(List<String> other) {
        return new Strategy(teardown, emulation, map, other, flush);
    }
}
