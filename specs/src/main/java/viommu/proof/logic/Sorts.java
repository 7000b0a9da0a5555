package viommu.proof.logic;

import java.util.List;

/** Whether things fit together. */
final class Sorts {
    private Sorts() {}

    /** @throws IllegalArgumentException if a symbol is applied to terms that it has no place for */
    static void check(Symbol symbol, List<Term> terms) {
        List<Sort> wanted = symbol.arguments().stream().map(Sort::base).toList();
        List<Sort> given = terms.stream().map(t -> t.sort().base()).toList();
        if (!wanted.equals(given)) {
            throw new IllegalArgumentException(symbol.name() + " is about " + wanted + ", not about " + given);
        }
    }

    /** @throws IllegalArgumentException if the terms are of different sorts */
    static void checkSame(Term a, Term b) {
        if (!a.sort().base().equals(b.sort().base())) {
            throw new IllegalArgumentException(a + " and " + b + " are not of one sort");
        }
    }
}
