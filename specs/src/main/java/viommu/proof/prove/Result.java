package viommu.proof.prove;

import java.time.Duration;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import viommu.proof.system.Condition;
import viommu.proof.system.Move;
import viommu.proof.system.Promise;
import viommu.proof.system.Proof;

/**
 * What came of a proof.
 *
 * @param judged every condition
 * @param vacuous moves of which no state is known that satisfies the invariant and in which they can be taken
 */
public record Result(Proof proof, List<Judged> judged, List<Move> vacuous, Duration time) {

    /** What is known of a property. */
    public enum Standing {
        /** It holds for any size. */
        PROVED,
        /** It does not follow from the invariant: there are states that satisfy the invariant and break it. */
        REFUTED,
        /** A condition of the proof is open. */
        UNDECIDED
    }

    public Result {
        judged = List.copyOf(judged);
        vacuous = List.copyOf(vacuous);
    }

    /** The properties that are promised, in order. */
    public List<String> properties() {
        return proof.promises().stream().map(Promise::property).distinct().toList();
    }

    public Standing of(String property) {
        List<Judged> own = judged.stream()
                .filter(j -> j.condition().kind() == Condition.Kind.SAFETY
                        && j.condition().subject().equals(property))
                .toList();
        if (own.stream().anyMatch(Judged::isRefuted)) {
            return Standing.REFUTED;
        }
        return isInductive() && !own.isEmpty() && own.stream().allMatch(Judged::isProved)
                ? Standing.PROVED
                : Standing.UNDECIDED;
    }

    /** All moves keep the invariant, and each of them can be taken somewhere. */
    public boolean isInductive() {
        return vacuous.isEmpty()
                && judged.stream()
                        .filter(j -> j.condition().kind() != Condition.Kind.SAFETY)
                        .allMatch(Judged::isProved);
    }

    /** The conditions that do not hold. */
    public List<Judged> refuted() {
        return judged.stream().filter(Judged::isRefuted).toList();
    }

    /** What is open, a sentence each. */
    public List<String> open() {
        Stream<String> undecided = judged.stream()
                .filter(j -> j.outcome() instanceof Judged.Undecided)
                .map(j -> proof + ": " + j.condition() + ": not decided: " + ((Judged.Undecided) j.outcome()).reason());
        Stream<String> never = vacuous.stream()
                .map(m ->
                        proof + ": no state is known that satisfies the invariant and in which " + m + " can be taken");
        return Stream.concat(undecided, never).toList();
    }

    public Optional<Judged> slowest() {
        return judged.stream().max(Comparator.comparing(Judged::time));
    }
}
