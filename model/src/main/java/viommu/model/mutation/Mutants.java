package viommu.model.mutation;

import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Predicate;
import viommu.model.mutation.Mutant.Alteration;
import viommu.model.protocol.Protocol;
import viommu.model.protocol.Step;
import viommu.model.state.State;

/** All mutants of a protocol. */
final class Mutants<S extends State> {
    private final Collection<Survey<S>> surveys;
    private final Protocol<S> protocol;
    /** By name. */
    private final Map<String, Mutant<S>> made = new LinkedHashMap<>();

    private Mutants(Collection<Survey<S>> surveys, Protocol<S> protocol) {
        this.surveys = surveys;
        this.protocol = protocol;
    }

    /** @param surveys of the protocol, one for each configuration */
    static <S extends State> List<Mutant<S>> of(Collection<Survey<S>> surveys, Protocol<S> protocol) {
        Mutants<S> mutants = new Mutants<>(surveys, protocol);
        for (Survey<S> survey : surveys) {
            List<Step<S>> steps = survey.model().steps();
            steps.forEach(step -> mutants.addWrites(step.name()));
            steps.forEach(step -> mutants.addGuards(step.name()));
            steps.forEach(first -> steps.forEach(second -> mutants.addSwaps(first, second)));
        }
        return List.copyOf(mutants.made.values());
    }

    private void addWrites(String step) {
        Map<Leaf, Set<Change>> changes = new LinkedHashMap<>();
        Map<Leaf, Survey<S>> where = new LinkedHashMap<>();
        for (Survey<S> survey : surveys) {
            survey.changesBy(step).forEach((leaf, some) -> {
                changes.computeIfAbsent(leaf, l -> new LinkedHashSet<>()).addAll(some);
                where.putIfAbsent(leaf, survey);
            });
        }
        changes.forEach((leaf, all) -> {
            add(Mistake.LOST, step, leaf, Alterations.lost(leaf));
            addIf(all, c -> !c.narrowed().equals(c.to()), Mistake.NARROWED, step, leaf, Alterations.narrowed(leaf));
            Survey<S> survey = where.get(leaf);
            var elements = survey.elements(leaf);
            addIf(
                    all,
                    c -> !c.widened(elements).equals(c.to()),
                    Mistake.WIDENED,
                    step,
                    leaf,
                    Alterations.widened(leaf));
            addIf(
                    all,
                    c -> !c.misplaced(elements).equals(c.to()),
                    Mistake.MISPLACED,
                    step,
                    leaf,
                    Alterations.misplaced(leaf));
        });
    }

    private void addIf(
            Set<Change> changes,
            Predicate<Change> differs,
            Mistake mistake,
            String step,
            Leaf leaf,
            Alteration<S> alteration) {
        if (changes.stream().anyMatch(differs)) {
            add(mistake, step, leaf, alteration);
        }
    }

    private void addGuards(String step) {
        Set<Leaf> read = new LinkedHashSet<>();
        surveys.forEach(survey -> read.addAll(survey.readBy(step)));
        read.forEach(leaf -> add(Mistake.UNGUARDED, step, leaf, Alterations.unguarded(leaf)));
    }

    private void addSwaps(Step<S> first, Step<S> second) {
        for (String counter : protocol.programCounters()) {
            Swap<S> swap = new Swap<>(first, second, new Leaf(counter));
            if (!first.name().equals(second.name()) && surveys.stream().anyMatch(swap::isPossible)) {
                add(new Mutant<>(Mistake.SWAPPED, first.name(), second.name(), swap));
            }
        }
    }

    private void add(Mistake mistake, String step, Leaf leaf, Alteration<S> alteration) {
        add(new Mutant<>(mistake, step, leaf.path(), alteration));
    }

    private void add(Mutant<S> mutant) {
        made.putIfAbsent(mutant.name(), mutant);
    }
}
