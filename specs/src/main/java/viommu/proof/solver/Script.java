package viommu.proof.solver;

import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import viommu.proof.finite.World;
import viommu.proof.logic.Formula;
import viommu.proof.logic.Function;
import viommu.proof.logic.Relation;
import viommu.proof.logic.Rewriting;
import viommu.proof.logic.Sort;
import viommu.proof.logic.Symbol;
import viommu.proof.logic.Term;

/** Assertions in SMT-LIB 2.6. All things are of the size of the world, or of any size without one. */
public final class Script {
    private final List<String> lines = new ArrayList<>();

    private Script() {}

    /** About any number of things. */
    public static Script of(List<Formula> assertions) {
        return of(assertions, Optional.empty());
    }

    /** About the things of a world. */
    public static Script of(List<Formula> assertions, World world) {
        return of(assertions, Optional.of(world));
    }

    private static Script of(List<Formula> assertions, Optional<World> world) {
        Vocabulary vocabulary = new Vocabulary();
        assertions.forEach(vocabulary::of);
        Script script = new Script();
        vocabulary.sorts.forEach(sort -> script.declare(sort, world));
        vocabulary.symbols.forEach(script::declare);
        vocabulary.free.forEach(
                v -> script.lines.add("(declare-const " + SmtText.free(v) + " " + SmtText.sort(v.sort()) + ")"));
        assertions.forEach(f -> script.lines.add("(assert " + SmtText.of(f) + ")"));
        return script;
    }

    private void declare(Sort sort, Optional<World> world) {
        if (sort instanceof Sort.Names names) {
            datatype(
                    names.name(),
                    IntStream.range(0, names.values().size())
                            .mapToObj(v -> SmtText.value(names, v))
                            .toList());
        } else if (sort instanceof Sort.Things things && world.isPresent()) {
            datatype(
                    things.name(),
                    IntStream.rangeClosed(0, world.get().size(things))
                            .mapToObj(n -> SmtText.element(things, n))
                            .toList());
        } else if (sort instanceof Sort.Things things) {
            lines.add("(declare-sort " + things.name() + " 0)");
            lines.add("(declare-const " + SmtText.element(things, 0) + " " + things.name() + ")");
        }
    }

    private void datatype(String name, List<String> constructors) {
        lines.add("(declare-datatypes ((" + name + " 0)) (("
                + constructors.stream().map(c -> "(" + c + ")").collect(Collectors.joining(" ")) + ")))");
    }

    private void declare(Symbol symbol) {
        String arguments = symbol.arguments().stream().map(SmtText::sort).collect(Collectors.joining(" ", "(", ")"));
        String result = symbol instanceof Function function ? SmtText.sort(function.result()) : "Bool";
        lines.add("(declare-fun " + SmtText.symbol(symbol.name()) + " " + arguments + " " + result + ")");
    }

    /** Declarations and assertions. */
    public String text() {
        return String.join("\n", lines) + "\n";
    }

    /**
     * A file for any solver.
     *
     * @param comment lines that say what it is
     */
    public String file(List<String> comment) {
        return comment.stream().map(line -> "; " + line + "\n").collect(Collectors.joining()) + "(set-logic ALL)\n"
                + text() + "(check-sat)\n";
    }

    /** What occurs in formulas. */
    private static final class Vocabulary extends Rewriting {
        private final Set<Sort> sorts = new LinkedHashSet<>();
        private final Set<Symbol> symbols = new LinkedHashSet<>();
        private final Set<Term.Variable> free = new LinkedHashSet<>();
        private final Set<Term.Variable> bound = new LinkedHashSet<>();

        private void sort(Sort sort) {
            if (!(sort.base() instanceof Sort.Number)) {
                sorts.add(sort.base());
            }
        }

        private void symbol(Symbol symbol) {
            symbols.add(symbol);
            symbol.arguments().forEach(this::sort);
        }

        @Override
        public Term variable(Term.Variable variable) {
            sort(variable.sort());
            if (!bound.contains(variable)) {
                free.add(variable);
            }
            return variable;
        }

        @Override
        public Term element(Term.Element element) {
            sort(element.sort());
            return element;
        }

        @Override
        public Term value(Term.Value value) {
            sort(value.sort());
            return value;
        }

        @Override
        public Term application(Term.Application a) {
            symbol(a.function());
            sort(a.function().result());
            return super.application(a);
        }

        @Override
        public Formula holds(Formula.Holds h) {
            Relation relation = h.relation();
            symbol(relation);
            return super.holds(h);
        }

        @Override
        public Formula quantified(Formula.Quantified q) {
            bound.add(q.variable());
            sort(q.variable().sort());
            of(q.body());
            return q;
        }
    }
}
