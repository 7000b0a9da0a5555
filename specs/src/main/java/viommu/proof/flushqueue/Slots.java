package viommu.proof.flushqueue;

import static viommu.proof.flushqueue.FlushQueueState.SLOT;
import static viommu.proof.logic.Formula.all;
import static viommu.proof.logic.Formula.any;
import static viommu.proof.logic.Formula.forAll;

import java.util.List;
import viommu.proof.logic.Formula;
import viommu.proof.logic.Function;
import viommu.proof.logic.Relation;
import viommu.proof.logic.Term;

/** The slots of a ring, as many as there are: after the last comes the first. Numbers modulo {@code RingSlots} are one example. */
final class Slots {
    /** Who goes round from the first meets the second before the third; they are three. */
    static final Relation between = Relation.constant("between", SLOT, SLOT, SLOT);

    /** The slot that is called 0. */
    static final Function zero = Function.constant("zero", SLOT);

    private Slots() {}

    /** What it takes to be a circle. */
    static List<Formula> axioms() {
        return List.of(
                zero.at().isSome(),
                ofThree((x, y, z) -> between.of(x, y, z).implies(between.of(y, z, x))),
                ofThree((x, y, z) ->
                        between.of(x, y, z).implies(between.of(x, z, y).not())),
                forAll(
                        SLOT,
                        w -> ofThree((x, y, z) ->
                                all(between.of(w, x, y), between.of(w, y, z)).implies(between.of(w, x, z)))),
                ofThree((x, y, z) -> all(x.isNot(y), y.isNot(z), z.isNot(x))
                        .implies(any(between.of(x, y, z), between.of(x, z, y)))));
    }

    @FunctionalInterface
    private interface OfThree {
        Formula apply(Term x, Term y, Term z);
    }

    private static Formula ofThree(OfThree body) {
        return forAll(SLOT, SLOT, (x, y) -> forAll(SLOT, z -> body.apply(x, y, z)));
    }

    /** The slot is one of those from the first on and before the last; there is none if they are the same. */
    static Formula from(Term first, Term slot, Term last) {
        return all(first.isNot(last), any(slot.is(first), between.of(first, slot, last)));
    }

    /** {@code (slot + 1) % RingSlots = next}. */
    static Formula follows(Term slot, Term next) {
        return all(slot.isNot(next), forAll(SLOT, s -> any(s.is(slot), s.is(next), between.of(slot, next, s))));
    }
}
