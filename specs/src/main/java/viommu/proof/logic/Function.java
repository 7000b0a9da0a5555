package viommu.proof.logic;

import java.util.List;

/** A function into things, names or numbers; without arguments, one of them. */
public record Function(String name, Kind kind, Sort result, List<Sort> arguments) implements Symbol {

    public Function {
        arguments = List.copyOf(arguments);
    }

    public static Function of(String name, Sort result, Sort... arguments) {
        return new Function(name, Kind.VARIABLE, result, List.of(arguments));
    }

    public static Function ghost(String name, Sort result, Sort... arguments) {
        return new Function(name, Kind.GHOST, result, List.of(arguments));
    }

    public static Function constant(String name, Sort result, Sort... arguments) {
        return new Function(name, Kind.CONSTANT, result, List.of(arguments));
    }

    /** Its value now. */
    public Term at(Term... terms) {
        return new Term.Application(this, Time.NOW, List.of(terms));
    }

    /** Its value after the step. */
    public Term nextAt(Term... terms) {
        return new Term.Application(this, Time.NEXT, List.of(terms));
    }
}
