package viommu.model.explorer;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import viommu.model.protocol.Dimension;
import viommu.model.protocol.Model;
import viommu.model.protocol.Protocol;
import viommu.model.protocol.UnknownNameException;
import viommu.model.state.Orbit;
import viommu.model.state.Packed;
import viommu.model.state.Renaming;
import viommu.model.state.State;
import viommu.model.state.Value;

/**
 * The renamings of interchangeable identifiers in one scope: every permutation of every {@link Protocol#symmetric} dimension, with
 * each other. States that they turn into each other are explored once.
 *
 * <p>It takes the protocol's word for it; {@link Asymmetry} looks. Safety only: a cycle of orbits is not a cycle of states, so
 * liveness must be judged without. Not for several threads.
 */
public final class Symmetry<S extends State> {
    /** With more renamings than this a state costs more than the reduction saves. */
    public static final int MOST = 50_000;

    private final List<Renaming> renamings;
    private final Orbit orbit;
    private final S scratch;

    private Symmetry(Model<S> model, List<Renaming> renamings) {
        this.renamings = List.copyOf(renamings);
        this.scratch = model.view();
        this.orbit = new Orbit(scratch, this.renamings);
    }

    /** @throws IllegalArgumentException if there are more than {@link #MOST} renamings, or a dimension has no identifiers */
    public static <S extends State> Symmetry<S> of(Model<S> model) {
        List<List<String>> sets = new ArrayList<>();
        long order = 1;
        for (String name : model.protocol().symmetric()) {
            List<String> set = identifiers(model, name);
            sets.add(set);
            for (int n = 2; n <= set.size() && order <= MOST; n++) {
                order *= n;
            }
        }
        if (order > MOST) {
            throw new IllegalArgumentException(
                    model.scope() + " is too large for symmetry reduction: identifiers can be renamed in more than "
                            + MOST + " ways; explore without it, or make a set smaller");
        }
        List<Renaming> renamings = List.of(Renaming.identity());
        for (List<String> set : sets) {
            renamings = product(renamings, permutations(set));
        }
        return new Symmetry<>(model, renamings);
    }

    /** Nothing is renamed: every state is explored. */
    public static <S extends State> Symmetry<S> none(Model<S> model) {
        return new Symmetry<>(model, List.of(Renaming.identity()));
    }

    private static List<String> identifiers(Model<?> model, String name) {
        Dimension dimension =
                UnknownNameException.find("dimension", name, model.scope().dimensions(), Dimension::name);
        if (!dimension.isSet()) {
            throw new IllegalArgumentException(name + " is a number: only identifiers are interchangeable");
        }
        return dimension.identifiers(model.scope().of(name));
    }

    private static List<Renaming> product(List<Renaming> left, List<Renaming> right) {
        List<Renaming> product = new ArrayList<>();
        left.forEach(a -> right.forEach(b -> product.add(a.and(b))));
        return product;
    }

    private static List<Renaming> permutations(List<String> set) {
        List<Renaming> permutations = new ArrayList<>();
        arrange(set, new ArrayList<>(), permutations);
        return permutations;
    }

    private static void arrange(List<String> set, List<String> chosen, List<Renaming> permutations) {
        if (chosen.size() == set.size()) {
            Map<Value.Name, Value.Name> names = new LinkedHashMap<>();
            for (int i = 0; i < set.size(); i++) {
                names.put(Value.name(set.get(i)), Value.name(chosen.get(i)));
            }
            permutations.add(Renaming.of(names));
            return;
        }
        for (String next : set) {
            if (!chosen.contains(next)) {
                chosen.add(next);
                arrange(set, chosen, permutations);
                chosen.remove(next);
            }
        }
    }

    /** The same for another thread. */
    Symmetry<S> another(Model<S> model) {
        return new Symmetry<>(model, renamings);
    }

    /** The renamings; the first is the identity. */
    public List<Renaming> renamings() {
        return renamings;
    }

    /** How many renamings there are; 1 when nothing is reduced. */
    public int order() {
        return renamings.size();
    }

    /**
     * Turns the state into the least of its orbit.
     *
     * @return how many states the orbit has: how many this one stands for
     */
    public int reduce(S state) {
        return order() == 1 ? 1 : orbit.reduce(state);
    }

    /** The least state of the orbit. */
    public Packed canonical(Packed state) {
        scratch.load(state);
        reduce(scratch);
        return scratch.pack();
    }

    /** The state under the renaming of that number. */
    public Packed renamed(int number, Packed state) {
        scratch.load(state);
        orbit.rename(number, scratch);
        return scratch.pack();
    }
}
