package viommu.proof.tie;

import java.time.Duration;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import viommu.model.explorer.Limits;
import viommu.model.protocol.Action;
import viommu.model.protocol.Defect;
import viommu.model.protocol.Model;
import viommu.model.protocol.Protocol;
import viommu.model.state.Packed;
import viommu.model.state.State;
import viommu.model.state.Value;
import viommu.proof.finite.Compiled;
import viommu.proof.finite.CompiledMove;
import viommu.proof.finite.Layout;
import viommu.proof.finite.Structure;
import viommu.proof.logic.Function;
import viommu.proof.logic.Sort;
import viommu.proof.logic.Term;
import viommu.proof.system.Conjunct;
import viommu.proof.system.Counter;
import viommu.proof.system.Move;
import viommu.proof.system.Proof;

/**
 * Holds formulas and model together: every reachable state of the model satisfies the invariant, every edge is one of the move of the
 * same name, and what moves allow beyond that is named. So a proof is about the protocol that the model is, as far as its graph has
 * been looked at.
 */
public final class Tie<S extends State> {
    private static final int MOST_PROBLEMS = 5;

    private record Target(String move, Key state) {}

    /** A move with its parameters. */
    private record Taken(Move move, int[] arguments) {}

    /** A structure to be looked up. */
    private record Key(int[] values) {
        @Override
        public boolean equals(Object other) {
            return other instanceof Key key && Arrays.equals(values, key.values);
        }

        @Override
        public int hashCode() {
            return Arrays.hashCode(values);
        }
    }

    private final Bond bond;
    private final Model<S> model;
    private final Limits limits;
    private final Reading reading;
    private final Layout layout;
    private final List<CompiledMove> moves = new ArrayList<>();
    private final Map<Conjunct, Compiled> invariant = new LinkedHashMap<>();
    private final Map<Packed, Key> seen = new HashMap<>();
    private final ArrayDeque<Packed> open = new ArrayDeque<>();
    private final Set<Key> structures = new HashSet<>();
    private final List<Target> beyond = new ArrayList<>();
    private final List<String> problems = new ArrayList<>();
    private final S view;
    private long edges;

    private Tie(Bond bond, Model<S> model, Limits limits) {
        this.bond = bond;
        this.model = model;
        this.limits = limits;
        this.view = model.view();
        this.reading = bond.reader().of(bond.proof(), model.scope());
        this.layout = reading.layout();
        Proof proof = bond.proof();
        proof.moves().moves().forEach(move -> moves.add(new CompiledMove(layout, move)));
        proof.invariant().forEach(c -> invariant.put(c, Compiled.formula(layout, List.of(), c.formula())));
    }

    /** Compares formulas and model on the model's whole graph. */
    public static <S extends State> Tied of(Bond bond, Model<S> model, Limits limits) {
        return new Tie<>(bond, model, limits).compare();
    }

    /** Compares formulas and models at all scopes that the bond names. */
    public static <S extends State> Tied of(Bond bond, Protocol<S> protocol, Optional<Defect> defect, Limits limits) {
        return Tied.all(bond.models(protocol, defect).stream()
                .map(model -> of(bond, model, limits))
                .toList());
    }

    private Tied compare() {
        long start = System.nanoTime();
        begin();
        Optional<String> incomplete = Optional.empty();
        while (!open.isEmpty() && problems.size() < MOST_PROBLEMS && incomplete.isEmpty()) {
            expand(open.remove());
            incomplete = Optional.of(limits.reached(seen.size(), 0, start)).filter(reason -> !reason.isEmpty());
        }
        List<Tied.Wider> wider = wider();
        return new Tied(
                model.scope().toString(),
                seen.size(),
                edges,
                wider,
                problems,
                incomplete,
                Duration.ofNanos(System.nanoTime() - start));
    }

    private void begin() {
        Compiled initial =
                Compiled.formula(layout, List.of(), bond.proof().moves().initial());
        for (Packed packed : model.initialStates()) {
            if (!initial.holds(reach(packed).values())) {
                problem("an initial state is none of the formula's: " + text(seen.get(packed)));
            }
        }
    }

    private Key reach(Packed packed) {
        Key known = seen.get(packed);
        if (known != null) {
            return known;
        }
        Value.Rec values = model.values(packed);
        Key key = new Key(reading.structure(values));
        seen.put(packed, key);
        open.add(packed);
        if (structures.add(key)) {
            invariant.forEach((conjunct, compiled) -> {
                if (!compiled.holds(key.values())) {
                    problem("a reachable state does not satisfy " + conjunct.name() + ": " + text(key));
                }
            });
            bond.proof().counters().forEach(c -> count(c, key));
        }
        return key;
    }

    private void count(Counter counter, Key key) {
        Structure structure = new Structure(layout, key.values());
        Function number = counter.number();
        layout.forEach(number, thing -> {
            int[] tokens = {0};
            layout.forEach(counter.tokens(), pair -> {
                if (Arrays.equals(pair, 0, thing.length, thing, 0, thing.length)) {
                    tokens[0] += structure.at(counter.tokens(), pair);
                }
            });
            if (tokens[0] != structure.at(number, thing)) {
                problem("in a reachable state " + counter + " wrongly: " + structure);
            }
        });
    }

    private void expand(Packed packed) {
        int[] now = seen.get(packed).values();
        Map<Target, List<Taken>> allowed = new HashMap<>();
        for (CompiledMove move : moves) {
            for (int[] arguments : move.choices()) {
                if (move.enabled(now, arguments)) {
                    Key after = new Key(reading.canonical(move.after(now, arguments)));
                    allowed.computeIfAbsent(new Target(move.move().name(), after), t -> new ArrayList<>())
                            .add(new Taken(move.move(), arguments));
                }
            }
        }
        Set<Target> unused = new HashSet<>(allowed.keySet());
        for (Action<S> action : model.actions()) {
            view.load(packed);
            if (action.take(view)) {
                edges++;
                Target target = new Target(action.step().name(), reach(view.pack()));
                if (allowed.getOrDefault(target, List.of()).stream().noneMatch(t -> agrees(action, t))) {
                    problem(action + " is a step of the model and not of the formulas: from "
                            + text(seen.get(packed)) + " to "
                            + Structure.changes(
                                    new Structure(layout, now),
                                    new Structure(layout, target.state().values())));
                }
                unused.remove(target);
            }
        }
        if (!unused.isEmpty()) {
            Value.Rec state = model.values(packed);
            unused.forEach(target -> wider(state, target));
        }
    }

    /** Parameters that both have are the same things. */
    private boolean agrees(Action<S> action, Taken taken) {
        Map<String, Value> picks = action.picks();
        for (int k = 0; k < taken.arguments().length; k++) {
            Term.Variable parameter = taken.move().parameters().get(k);
            Value pick = picks.get(parameter.name());
            if (pick instanceof Value.Name
                    && parameter.sort().base() instanceof Sort.Things
                    && reading.numberOf(parameter.sort(), pick) != taken.arguments()[k]) {
                return false;
            }
        }
        return true;
    }

    private void wider(Value.Rec state, Target target) {
        Bond.Excuse excuse = bond.excuses().get(target.move());
        if (excuse == null || !excuse.covers().test(state, model.scope())) {
            problem(target.move() + " is a step of the formulas and not of the model: from " + state + " to "
                    + text(target.state()));
        } else {
            beyond.add(target);
        }
    }

    private List<Tied.Wider> wider() {
        Map<String, long[]> counts = new TreeMap<>();
        for (Target target : beyond) {
            counts.computeIfAbsent(target.move(), m -> new long[2])[structures.contains(target.state()) ? 0 : 1]++;
        }
        return counts.entrySet().stream()
                .map(e -> new Tied.Wider(
                        e.getKey(),
                        e.getValue()[0],
                        e.getValue()[1],
                        bond.excuses().get(e.getKey()).reason()))
                .toList();
    }

    private String text(Key key) {
        return new Structure(layout, key.values()).toString();
    }

    private void problem(String sentence) {
        if (problems.size() < MOST_PROBLEMS) {
            problems.add(sentence);
        }
    }
}
