package viommu.ci.mutate;

import java.time.Duration;
import java.util.List;
import java.util.stream.Stream;
import viommu.ci.claim.Exit;
import viommu.model.mutation.Fate;
import viommu.model.mutation.Fate.Kind;
import viommu.model.state.State;

/**
 * What became of the mutants of one protocol.
 *
 * @param fates in the order of the mutants
 * @param asked of how many mutants that was asked; fewer fates were told if it was interrupted
 * @param whole whether all mutants were asked about, so that reasons without a survivor can be told
 */
public record Mutated<S extends State>(
        String protocol, List<Fate<S>> fates, int asked, boolean whole, Reasons reasons, Duration time) {

    public Mutated {
        fates = List.copyOf(fates);
    }

    public List<Fate<S>> of(Kind kind) {
        return fates.stream().filter(fate -> fate.kind() == kind).toList();
    }

    /** Those that nobody notices, and nobody says why. */
    public List<Fate<S>> unexplained() {
        return of(Kind.SURVIVES).stream()
                .filter(fate -> reasons.of(fate.mutant().name()).isEmpty())
                .toList();
    }

    /** Names with a reason that are no survivors. */
    public List<String> outdated() {
        if (!whole || fates.size() < asked) {
            return List.of();
        }
        List<String> survivors =
                of(Kind.SURVIVES).stream().map(fate -> fate.mutant().name()).toList();
        return reasons.byMutant().keySet().stream()
                .filter(name -> !survivors.contains(name))
                .toList();
    }

    public Exit exit() {
        boolean open = fates.size() < asked || !of(Kind.UNFINISHED).isEmpty();
        boolean differs = !unexplained().isEmpty() || !outdated().isEmpty();
        return Exit.of(
                Stream.of(open ? Exit.INCONCLUSIVE : Exit.AS_EXPECTED, differs ? Exit.DIFFERS : Exit.AS_EXPECTED));
    }
}
