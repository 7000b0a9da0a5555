package viommu.proof.logic;

import java.util.List;

/** A relation; without arguments, something that is true or not. */
public record Relation(String name, Kind kind, List<Sort> arguments) implements Symbol {

    public Relation {
        arguments = List.copyOf(arguments);
    }

    public static Relation of(String name, Sort... arguments) {
        return new Relation(name, Kind.VARIABLE, List.of(arguments));
    }

    public static Relation ghost(String name, Sort... arguments) {
        return new Relation(name, Kind.GHOST, List.of(arguments));
    }

    public static Relation constant(String name, Sort... arguments) {
        return new Relation(name, Kind.CONSTANT, List.of(arguments));
    }

    /** Whether it holds now. */
    public Formula of(Term... terms) {
        return new Formula.Holds(this, Time.NOW, List.of(terms));
    }

    /** Whether it holds after the step. */
    public Formula next(Term... terms) {
        return new Formula.Holds(this, Time.NEXT, List.of(terms));
    }
}
