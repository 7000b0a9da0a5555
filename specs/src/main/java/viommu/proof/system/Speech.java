package viommu.proof.system;

import java.util.LinkedHashSet;
import java.util.Set;
import viommu.proof.logic.Formula;
import viommu.proof.logic.Rewriting;
import viommu.proof.logic.Symbol;
import viommu.proof.logic.Term;
import viommu.proof.logic.Time;

/** What a formula speaks of. */
final class Speech {
    private Speech() {}

    /** The symbols that it speaks of. */
    static Set<Symbol> of(Formula formula) {
        return collect(formula, Set.of(Time.NOW, Time.NEXT));
    }

    /** The symbols whose next value it speaks of. */
    static Set<Symbol> next(Formula formula) {
        return collect(formula, Set.of(Time.NEXT));
    }

    private static Set<Symbol> collect(Formula formula, Set<Time> times) {
        Set<Symbol> symbols = new LinkedHashSet<>();
        new Rewriting() {
            @Override
            public Term application(Term.Application a) {
                if (times.contains(a.time())) {
                    symbols.add(a.function());
                }
                return super.application(a);
            }

            @Override
            public Formula holds(Formula.Holds h) {
                if (times.contains(h.time())) {
                    symbols.add(h.relation());
                }
                return super.holds(h);
            }
        }.of(formula);
        return symbols;
    }

    /** The same of the state after the step. */
    static Formula later(Formula formula) {
        return new Rewriting() {
            @Override
            public Term application(Term.Application a) {
                return new Term.Application(a.function(), Time.NEXT, all(a.arguments()));
            }

            @Override
            public Formula holds(Formula.Holds h) {
                return new Formula.Holds(h.relation(), Time.NEXT, all(h.arguments()));
            }
        }.of(formula);
    }
}
