package viommu.model.protocol;

import java.util.List;
import java.util.function.Function;

/** A protocol, configuration, property, defect, step or dimension that does not exist. */
public final class UnknownNameException extends RuntimeException {
    private static final long serialVersionUID = 1L;

    private final String kind;
    private final String name;
    private final transient List<String> known;

    public UnknownNameException(String kind, String name, List<String> known) {
        super("there is no " + kind + " " + name + "; known: " + String.join(", ", known));
        this.kind = kind;
        this.name = name;
        this.known = List.copyOf(known);
    }

    /** What was looked for, such as {@code configuration}. */
    public String kind() {
        return kind;
    }

    /** The name that was given. */
    public String name() {
        return name;
    }

    /** The names that would have been found. */
    public List<String> known() {
        return known;
    }

    /** The element of that name. */
    public static <T> T find(String kind, String name, List<? extends T> all, Function<? super T, String> nameOf) {
        for (T element : all) {
            if (nameOf.apply(element).equals(name)) {
                return element;
            }
        }
        throw new UnknownNameException(
                kind, name, all.stream().<String>map(nameOf::apply).toList());
    }
}
