package viommu.model.mutation;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.function.Supplier;
import viommu.model.explorer.Exploration;
import viommu.model.explorer.Exploration.Outcome;
import viommu.model.explorer.Exploration.Verdict;
import viommu.model.explorer.Explorer;
import viommu.model.explorer.Limits;
import viommu.model.explorer.Progress;
import viommu.model.liveness.LivenessCheck;
import viommu.model.liveness.LivenessFindings;
import viommu.model.mutation.Fate.Kind;
import viommu.model.protocol.Configuration.Expectation;
import viommu.model.protocol.Model;
import viommu.model.protocol.Property;
import viommu.model.protocol.Protocol;
import viommu.model.state.State;

/**
 * Tells what becomes of the mutants of a protocol, each in all configurations until one notices it. What notices a mutant is what
 * verification would notice: a verdict that differs, a landmark or a step that does not come up any more, a value out of its domain.
 *
 * @param <S> the view of the protocol's states
 */
public final class Jury<S extends State> {
    /** A mutant may have so many times the states of the protocol. */
    private static final int GROWTH = 200;

    private static final String TYPE_OK = "TypeOK";

    private final List<Court<S>> courts;
    private final List<Mutant<S>> mutants;

    /** One configuration, and what is known of the protocol there. */
    private record Court<S extends State>(
            Survey<S> survey, Exploration<S> clean, Limits limits, Supplier<EdgeSet> edges) {

        static <S extends State> Court<S> of(Model<S> model) {
            Exploration<S> clean = Explorer.explore(model);
            return new Court<>(
                    Survey.of(model),
                    clean,
                    Limits.standard().withMaxStates(GROWTH * clean.states()),
                    Memo.of(() -> EdgeSet.of(model)));
        }

        String name() {
            return survey.model().configuration().name();
        }

        List<Property<S>> expected(Expectation expectation) {
            Model<S> model = survey.model();
            return model.properties().stream()
                    .filter(p -> model.configuration().expected().get(p.name()) == expectation)
                    .toList();
        }
    }

    private Jury(List<Court<S>> courts, List<Mutant<S>> mutants) {
        this.courts = courts;
        this.mutants = mutants;
    }

    /** Surveys all configurations of a protocol, at their standard scope. */
    public static <S extends State> Jury<S> of(Protocol<S> protocol) {
        List<Court<S>> courts = new ArrayList<>();
        protocol.configurations().forEach(configuration -> courts.add(Court.of(protocol.model(configuration))));
        courts.sort(Comparator.comparingLong(court -> court.clean().states()));
        return new Jury<>(
                List.copyOf(courts),
                Mutants.of(courts.stream().map(Court::survey).toList(), protocol));
    }

    public List<Mutant<S>> mutants() {
        return mutants;
    }

    /** May be asked by several threads. */
    public Fate<S> judge(Mutant<S> mutant) {
        try {
            return judged(mutant);
        } catch (IndexOutOfBoundsException e) {
            // A step asks a table for a key that it does not have: the specification cannot be evaluated there.
            return Fate.noticed(mutant, TYPE_OK, "", 0);
        }
    }

    private Fate<S> judged(Mutant<S> mutant) {
        for (Court<S> court : courts) {
            Optional<Fate<S>> fate = safety(mutant, court);
            if (fate.isPresent()) {
                return fate.get();
            }
        }
        for (Court<S> court : courts) {
            Optional<Fate<S>> fate = liveness(mutant, court);
            if (fate.isPresent()) {
                return fate.get();
            }
        }
        return compared(mutant);
    }

    private Optional<Fate<S>> safety(Mutant<S> mutant, Court<S> court) {
        Model<S> model = mutant.of(court.survey());
        Exploration<S> exploration =
                Explorer.searchAny(model, court.expected(Expectation.HOLDS), court.limits(), Progress.SILENT);
        Optional<Fate<S>> violated = exploration.checked().stream()
                .filter(p -> exploration.verdict(p) == Verdict.VIOLATED)
                .map(p -> Fate.noticed(mutant, p.name(), court.name(), length(exploration, p)))
                .min(Comparator.comparingInt(Fate::steps));
        if (violated.isPresent()) {
            return violated;
        }
        if (exploration.outcome() != Outcome.COMPLETE) {
            return Optional.of(
                    exploration.reason().contains("leaves the domain")
                            ? Fate.noticed(mutant, TYPE_OK, court.name(), 0)
                            : Fate.unfinished(mutant, exploration.reason(), court.name()));
        }
        Optional<String> missing = missing(exploration, court);
        return missing.isPresent()
                ? missing.map(what -> Fate.noticed(mutant, what, court.name(), 0))
                : tame(mutant, court);
    }

    private static <S extends State> int length(Exploration<S> exploration, Property<S> violated) {
        return exploration.violations().get(violated.name()).length();
    }

    /** What the protocol does there and the mutant never. */
    private Optional<String> missing(Exploration<S> exploration, Court<S> court) {
        return Optional.<String>empty()
                .or(() -> court.clean().landmarks().stream()
                        .filter(landmark -> !exploration.landmarks().contains(landmark))
                        .map(landmark -> landmark + " never comes up")
                        .findFirst())
                .or(() -> exploration.neverTaken().stream()
                        .filter(step -> !court.clean().neverTaken().contains(step))
                        .map(step -> step + " is never enabled")
                        .findFirst());
    }

    /** What should be violated is not. */
    private Optional<Fate<S>> tame(Mutant<S> mutant, Court<S> court) {
        List<Property<S>> violated = court.expected(Expectation.VIOLATED).stream()
                .filter(p -> !(p instanceof Property.Liveness<S>))
                .toList();
        if (violated.isEmpty()) {
            return Optional.empty();
        }
        Exploration<S> exploration =
                Explorer.search(mutant.of(court.survey()), violated, court.limits(), Progress.SILENT);
        return violated.stream()
                .filter(p -> exploration.verdict(p) == Verdict.HOLDS)
                .findFirst()
                .map(p -> Fate.noticed(mutant, p.name() + " holds", court.name(), 0));
    }

    private Optional<Fate<S>> liveness(Mutant<S> mutant, Court<S> court) {
        List<Property<S>> properties = court.expected(Expectation.HOLDS).stream()
                .filter(p -> p instanceof Property.Liveness<S>)
                .toList();
        if (properties.isEmpty()) {
            return Optional.empty();
        }
        LivenessFindings<S> findings =
                LivenessCheck.check(mutant.of(court.survey()), properties, court.limits(), Progress.SILENT);
        for (Property<S> property : properties) {
            Verdict verdict = findings.verdict(property);
            if (verdict == Verdict.VIOLATED) {
                return Optional.of(Fate.noticed(
                        mutant,
                        property.name(),
                        court.name(),
                        findings.violations().get(property.name()).trace().length()));
            }
            if (verdict == Verdict.INCONCLUSIVE) {
                return Optional.of(Fate.unfinished(mutant, findings.reason(), court.name()));
            }
        }
        return Optional.empty();
    }

    private Fate<S> compared(Mutant<S> mutant) {
        boolean included = true;
        boolean same = true;
        for (Court<S> court : courts) {
            EdgeSet clean = court.edges().get();
            EdgeSet edges = EdgeSet.of(mutant.of(court.survey()));
            same &= clean.equals(edges);
            included &= clean.containsAll(edges);
        }
        if (included) {
            return Fate.unnoticed(mutant, same ? Kind.SAME : Kind.FEWER, "");
        }
        if (courts.stream().allMatch(court -> isHasty(mutant, court))) {
            return Fate.unnoticed(mutant, Kind.HASTY, "");
        }
        return mutant.mistake() != Mistake.SWAPPED && isAlike(mutant, new Leaf(mutant.concerns()))
                ? Fate.unnoticed(mutant, Kind.ASIDE, mutant.concerns())
                : Fate.unnoticed(mutant, Kind.SURVIVES, "");
    }

    private boolean isHasty(Mutant<S> mutant, Court<S> court) {
        return Runs.of(mutant.of(court.survey()), court.survey().model());
    }

    private boolean isAlike(Mutant<S> mutant, Leaf aside) {
        return courts.stream().allMatch(court -> {
            Model<S> clean = court.survey().model();
            return Likeness.of(
                    clean, mutant.of(court.survey()), aside.in(clean.view()).occupied());
        });
    }
}
