package viommu.proof.logic;

import java.util.List;
import viommu.model.protocol.UnknownNameException;

/** What a term can stand for. */
public sealed interface Sort {
    String name();

    /**
     * Things of which there may be any number, and beside them {@code None}. A function may have the value None; a variable or an
     * argument stands for a thing, unless it is {@link #orNone}.
     *
     * @param prefix what the names of the things begin with, such as {@code i}
     * @param numbered whether a model calls them 0, 1 and so on, instead of by names
     * @param spare how many a small world has beyond its number of each sort, because that many are set apart
     */
    record Things(String name, String prefix, boolean numbered, int spare) implements Sort {

        /** With names in the model too. */
        public Things(String name, String prefix) {
            this(name, prefix, false);
        }

        /** None is set apart. */
        public Things(String name, String prefix, boolean numbered) {
            this(name, prefix, numbered, 0);
        }

        /** For variables and arguments that may be None as well. */
        public OrNone orNone() {
            return new OrNone(this);
        }

        public Term none() {
            return Term.Element.none(this);
        }
    }

    /** A thing or None. */
    record OrNone(Things things) implements Sort {
        @Override
        public String name() {
            return things.name();
        }
    }

    /** One of some names, all of them different. */
    record Names(String name, List<String> values) implements Sort {
        public Names {
            values = List.copyOf(values);
        }

        public static Names of(String name, String... values) {
            return new Names(name, List.of(values));
        }

        /** @throws UnknownNameException if there is no such name */
        public Term value(String value) {
            UnknownNameException.find(name, value, values, v -> v);
            return new Term.Value(this, values.indexOf(value));
        }

        /** All of them. */
        public List<Term> terms() {
            return values.stream().map(this::value).toList();
        }
    }

    /** Whole numbers. */
    record Number() implements Sort {
        @Override
        public String name() {
            return "Int";
        }
    }

    /** Whole numbers. */
    Sort NUMBER = new Number();

    /** The same without the word on whether None is meant too. */
    default Sort base() {
        return this instanceof OrNone some ? some.things() : this;
    }
}
