package viommu.specs.tlc.distributed.server;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.Iterator;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.ToLongFunction;

/**
 * Which states were handed to which worker, and which came back expanded. A worker is known by the thread of the server that
 * talks to it; what such a thread holds when it has ended never comes back.
 *
 * @param <S> states, each with a place of its own, a multiple of four
 */
final class Ledger<S> {
    private final ToLongFunction<S> place;
    private final Map<Thread, S[]> held = new HashMap<>();
    private final Set<Thread> failedOnce = new HashSet<>();
    private final ExpandedStates expanded = new ExpandedStates();
    private long blocks;
    private long twice;
    private long doubtful;

    Ledger(ToLongFunction<S> place) {
        this.place = place;
    }

    synchronized void handed(Thread worker, S[] block) {
        held.put(worker, block);
    }

    /** What the worker holds, if anything, came back. */
    synchronized void answered(Thread worker) {
        S[] block = held.remove(worker);
        if (block == null) {
            return;
        }
        blocks++;
        for (S state : block) {
            if (!expanded.add(place.applyAsLong(state))) {
                twice++;
            }
        }
        if (failedOnce.contains(worker)) {
            doubtful++;
        }
    }

    /**
     * The answer of the worker did not arrive, and TLC has put the block back. If the worker is alive all the same, it takes the
     * states of that answer for known ones and will not name them again.
     */
    synchronized void failed(Thread worker) {
        held.remove(worker);
        failedOnce.add(worker);
    }

    /** What threads held that have ended, and what nobody has expanded or holds; they hold it no more. */
    synchronized List<S> takeLost() {
        List<S> lost = new ArrayList<>();
        for (Iterator<Map.Entry<Thread, S[]>> i = held.entrySet().iterator(); i.hasNext(); ) {
            Map.Entry<Thread, S[]> entry = i.next();
            if (!entry.getKey().isAlive()) {
                lost.addAll(List.of(entry.getValue()));
                i.remove();
            }
        }
        Set<Long> elsewhere = new HashSet<>();
        held.values().forEach(block -> List.of(block).forEach(state -> elsewhere.add(place.applyAsLong(state))));
        lost.removeIf(state -> expanded.contains(place.applyAsLong(state)) || !elsewhere.add(place.applyAsLong(state)));
        return lost;
    }

    /** Such as {@code blocks=105 expanded=215595 twice=0 doubtful=0}. */
    @Override
    public synchronized String toString() {
        return "blocks=" + blocks + " expanded=" + expanded.size() + " twice=" + twice + " doubtful=" + doubtful;
    }
}
