package viommu.proof.system;

import java.util.ArrayList;
import java.util.List;
import viommu.proof.logic.Formula;

/**
 * What is to be shown of a protocol under a configuration, for any size.
 *
 * @param protocol its name
 * @param configuration its name
 * @param anyNumberOf what the sorts stand for, in the plural
 * @param invariant whose conjuncts hold at first and are kept together by every move
 * @param counters numbers that are shown to be right
 * @param promises what follows from it
 */
public record Proof(
        String protocol,
        String configuration,
        List<String> anyNumberOf,
        Moves moves,
        List<Conjunct> invariant,
        List<Counter> counters,
        List<Promise> promises) {

    public Proof {
        anyNumberOf = List.copyOf(anyNumberOf);
        invariant = List.copyOf(invariant);
        counters = List.copyOf(counters);
        promises = List.copyOf(promises);
    }

    /** What may be assumed of every state that can be reached. */
    public List<Formula> assumptions() {
        List<Formula> all = new ArrayList<>(moves.axioms());
        counters.forEach(c -> all.add(c.lemma()));
        invariant.forEach(c -> all.add(c.formula()));
        return all;
    }

    public Proof with(Moves other) {
        return new Proof(protocol, configuration, anyNumberOf, other, invariant, counters, promises);
    }

    /** Without one conjunct of the invariant. */
    public Proof without(Conjunct conjunct) {
        return new Proof(
                protocol,
                configuration,
                anyNumberOf,
                moves,
                invariant.stream().filter(c -> !c.equals(conjunct)).toList(),
                counters,
                promises);
    }

    @Override
    public String toString() {
        return protocol + " " + configuration;
    }
}
