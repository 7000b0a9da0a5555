package viommu.model.explorer;

import java.util.Arrays;

/** The states with some bits of their hash in common, and what became of them. One thread at a time works on it. */
final class Part {
    static final int NONE = -1;

    final StateSet states;
    /** What its states lead to, by the part that it belongs to. */
    final Outbox[] found;
    /** How often each action was enabled. */
    final long[] taken;
    /** For each property, the first state that violates it, and the first state with a step that does. */
    final int[] violatedIn;

    final int[] violatedAfter;
    /** The landmarks that were seen, by their places. */
    long seen;

    /** For each round and part, how many states there were before those that came from there. */
    final IntList arrivals = new IntList();
    /** For each round, how many states were expanded before it. */
    final IntList departures = new IntList();

    int expanded;
    int levelEnd;
    /** The first state without successor. */
    int deadlock = NONE;
    /** How many states its own stand for. */
    long represented;
    /** Why a step could not be followed. */
    String refusal = "";

    Part(int width, int actions, int properties) {
        states = new StateSet(width);
        found = new Outbox[StateSpace.PARTS];
        for (int p = 0; p < found.length; p++) {
            found[p] = new Outbox(width);
        }
        taken = new long[actions];
        violatedIn = new int[properties];
        violatedAfter = new int[properties];
        Arrays.fill(violatedIn, NONE);
        Arrays.fill(violatedAfter, NONE);
    }

    /** How many states of the current level wait. */
    int waitingInLevel() {
        return levelEnd - expanded;
    }

    long bytes() {
        long bytes = states.bytes() + arrivals.bytes() + departures.bytes();
        for (Outbox outbox : found) {
            bytes += outbox.bytes();
        }
        return bytes;
    }
}
