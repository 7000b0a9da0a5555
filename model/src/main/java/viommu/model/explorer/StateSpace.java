package viommu.model.explorer;

import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.List;
import java.util.function.ObjIntConsumer;
import viommu.model.protocol.Model;
import viommu.model.protocol.Property;
import viommu.model.state.Packed;
import viommu.model.state.State;

/**
 * The reachable states of a model, found level by level. They are divided into parts by their hash, and every round expands some
 * states of each part and then takes in what was found: both can be done for all parts at once. What comes of it does not depend on
 * how many threads do it.
 *
 * <p>No state remembers how it was found. The states that a round has sent from one part to another lie in a row, so its
 * predecessor is among a few.
 */
final class StateSpace<S extends State> {
    static final int PARTS_LOG = 3;
    static final int PARTS = 1 << PARTS_LOG;
    /** States of one part in one round: few enough that what they lead to stays in the cache. */
    private static final int ROUND = 512;
    /** Below that, waking other threads costs more than they save. */
    private static final int WORTH_SHARING = 1024;

    private final Model<S> model;
    private final List<Expander<S>> expanders = new ArrayList<>();
    private final Part[] parts = new Part[PARTS];
    private final Team team;
    /** Of the protocol, by their places. */
    private final long landmarks;

    private int depth = 1;

    StateSpace(Model<S> model, List<Property<S>> properties, Symmetry<S> symmetry, Team team) {
        this.model = model;
        this.team = team;
        int known = model.protocol().landmarks().size();
        this.landmarks = known == 0 ? 0 : -1L >>> Long.SIZE - known;
        int width = model.view().width();
        for (int thread = 0; thread < team.size(); thread++) {
            expanders.add(new Expander<>(model, properties, thread == 0 ? symmetry : symmetry.another(model)));
        }
        for (int p = 0; p < PARTS; p++) {
            parts[p] = new Part(width, model.actions().size(), properties.size());
        }
        begin(symmetry, width);
    }

    private void begin(Symmetry<S> symmetry, int width) {
        S view = model.view();
        long[] words = new long[width];
        for (Packed initial : model.initialStates()) {
            view.load(initial);
            int size = symmetry.reduce(view);
            view.store(words, 0);
            long hash = StateSet.hash(words, 0, width);
            Part part = parts[partOf(hash)];
            if (part.states.add(words, 0, hash) >= 0) {
                part.represented += size;
            }
        }
        endLevel();
    }

    static int partOf(long hash) {
        return (int) (hash >>> Long.SIZE - PARTS_LOG);
    }

    /** The initial states, or one for each orbit of them. */
    List<Packed> states() {
        List<Packed> states = new ArrayList<>();
        for (Part part : parts) {
            for (int number = 0; number < part.states.size(); number++) {
                states.add(packed(part, number));
            }
        }
        return states;
    }

    Part part(int number) {
        return parts[number];
    }

    /** Expands some states; whether there were any. */
    boolean round(long open) {
        if (waitingInLevel() == 0) {
            if (!endLevel()) {
                return false;
            }
            depth++;
        }
        int waiting = waitingInLevel();
        for (Part part : parts) {
            part.departures.add(part.expanded);
        }
        long unseen = landmarks & ~seen();
        each(waiting, (expander, p) -> {
            Part part = parts[p];
            expander.expand(part, Math.min(part.levelEnd, part.expanded + ROUND), open, unseen);
        });
        each(waiting, (expander, p) -> {
            for (Part from : parts) {
                parts[p].arrivals.add(parts[p].states.size());
                expander.collect(parts[p], from.found[p], open);
            }
        });
        return true;
    }

    private void each(int waiting, ObjIntConsumer<Expander<S>> work) {
        if (waiting < WORTH_SHARING) {
            for (int p = 0; p < PARTS; p++) {
                work.accept(expanders.get(0), p);
            }
        } else {
            team.each(PARTS, (thread, p) -> work.accept(expanders.get(thread), p));
        }
    }

    /** What was found since the level began is the next level; whether that is anything. */
    private boolean endLevel() {
        for (Part part : parts) {
            part.levelEnd = part.states.size();
        }
        return waitingInLevel() > 0;
    }

    private int waitingInLevel() {
        int waiting = 0;
        for (Part part : parts) {
            waiting += part.waitingInLevel();
        }
        return waiting;
    }

    /** The levels so far. */
    int depth() {
        return depth;
    }

    /** The landmarks that were seen so far, by their places. */
    long seen() {
        long seen = 0;
        for (Part part : parts) {
            seen |= part.seen;
        }
        return seen;
    }

    long size() {
        long size = 0;
        for (Part part : parts) {
            size += part.states.size();
        }
        return size;
    }

    long waiting() {
        long waiting = 0;
        for (Part part : parts) {
            waiting += part.states.size() - part.expanded;
        }
        return waiting;
    }

    long represented() {
        long represented = 0;
        for (Part part : parts) {
            represented += part.represented;
        }
        return represented;
    }

    /** Of states, trails and index, the one that grows next counted twice. */
    long bytes() {
        long bytes = 0;
        long toGrow = 0;
        for (Part part : parts) {
            bytes += part.bytes();
            toGrow = Math.max(toGrow, part.states.bytesToGrow());
        }
        return bytes + toGrow * team.size();
    }

    /** The states on a shortest way to one. */
    List<Packed> path(int part, int number) {
        Deque<Packed> path = new ArrayDeque<>();
        int p = part;
        int n = number;
        path.addFirst(packed(parts[p], n));
        for (int arrival = parts[p].arrivals.lastNotAbove(n); arrival >= 0; ) {
            n = predecessor(parts[p], n, arrival);
            p = arrival % PARTS;
            path.addFirst(packed(parts[p], n));
            arrival = parts[p].arrivals.lastNotAbove(n);
        }
        return List.copyOf(path);
    }

    private int predecessor(Part part, int number, int arrival) {
        Part from = parts[arrival % PARTS];
        int round = arrival / PARTS;
        int end = round + 1 < from.departures.size() ? from.departures.get(round + 1) : from.expanded;
        S view = model.view(packed(part, number));
        long[] state = new long[view.width()];
        view.store(state, 0);
        for (int n = from.departures.get(round); n < end; n++) {
            if (expanders.get(0).leadsTo(from, n, state)) {
                return n;
            }
        }
        throw new IllegalStateException("a state has no predecessor: a step depends on more than the state");
    }

    private Packed packed(Part part, int number) {
        S view = model.view();
        view.load(part.states.chunk(number), part.states.offset(number));
        return view.pack();
    }
}
