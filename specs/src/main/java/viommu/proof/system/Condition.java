package viommu.proof.system;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import viommu.proof.logic.Formula;

/**
 * Something that must be so for the proof to be one: the goal follows from the assumptions, whatever the sizes.
 *
 * @param kind what it is for
 * @param move of which move, if of one
 * @param subject the conjunct, the counter or the property
 * @param assumptions about the state now and the parameters of the move
 * @param goal about the state now, or about the step: then it speaks of {@link viommu.proof.logic.Time#NEXT} too
 */
public record Condition(Kind kind, Optional<Move> move, String subject, List<Formula> assumptions, Formula goal) {

    /** What a condition is for. */
    public enum Kind {
        /** The conjunct holds at first. */
        INITIATION,
        /** The move keeps the conjunct, if all of them held. */
        CONSECUTION,
        /** The property follows. */
        SAFETY
    }

    public Condition {
        assumptions = List.copyOf(assumptions);
    }

    /** What all moves have in common that do not change what a promise says of the next state. */
    private static final Move ANY_OTHER = Move.of("", "any other step");

    /** All conditions of a proof but those of moves that change nothing the goal speaks of. */
    public static List<Condition> of(Proof proof) {
        List<Condition> all = new ArrayList<>();
        List<Formula> first = new ArrayList<>(proof.moves().axioms());
        first.add(proof.moves().initial());
        proof.counters()
                .forEach(c ->
                        all.add(new Condition(Kind.INITIATION, Optional.empty(), c.toString(), first, c.begins())));
        proof.invariant()
                .forEach(c -> all.add(new Condition(Kind.INITIATION, Optional.empty(), c.name(), first, c.formula())));
        proof.moves().moves().forEach(move -> all.addAll(of(proof, move)));
        for (Promise promise : proof.promises()) {
            if (promise instanceof Promise.OfStates) {
                all.add(new Condition(
                        Kind.SAFETY, Optional.empty(), promise.property(), proof.assumptions(), promise.formula()));
            } else {
                all.add(new Condition(
                        Kind.SAFETY,
                        Optional.of(ANY_OTHER),
                        promise.property(),
                        proof.assumptions(),
                        promise.formula()));
            }
        }
        return all;
    }

    private static List<Condition> of(Proof proof, Move move) {
        List<Formula> before = new ArrayList<>(proof.assumptions());
        before.add(move.enabled());
        List<Condition> all = new ArrayList<>();
        for (Counter counter : proof.counters()) {
            if (Speech.of(counter.keeps()).stream().anyMatch(move.changed()::contains)) {
                all.add(new Condition(
                        Kind.CONSECUTION, Optional.of(move), counter.toString(), before, counter.keeps()));
            }
        }
        for (Conjunct conjunct : proof.invariant()) {
            if (Speech.of(conjunct.formula()).stream().anyMatch(move.changed()::contains)) {
                all.add(new Condition(Kind.CONSECUTION, Optional.of(move), conjunct.name(), before, conjunct.later()));
            }
        }
        for (Promise promise : proof.promises()) {
            if (promise instanceof Promise.OfSteps
                    && Speech.next(promise.formula()).stream().anyMatch(move.changed()::contains)) {
                all.add(new Condition(Kind.SAFETY, Optional.of(move), promise.property(), before, promise.formula()));
            }
        }
        return all;
    }

    /** The goal, from the values now. */
    public Formula resolvedGoal() {
        return move.map(m -> m.resolved(goal)).orElse(goal);
    }

    /** Such as {@code Unpin keeps TokensAreShadowsOrHeld}. */
    @Override
    public String toString() {
        return switch (kind) {
            case INITIATION -> subject + " holds at first";
            case CONSECUTION -> move.orElseThrow() + " keeps " + subject;
            case SAFETY -> subject + move.map(m -> " is kept by " + m).orElse(" follows");
        };
    }
}
