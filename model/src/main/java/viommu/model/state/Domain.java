package viommu.model.state;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.IntStream;

/**
 * A finite, ordered set of values that a variable or a parameter ranges over.
 *
 * <p>Inside steps an element is an {@code int}, its <em>code</em>: {@code 0, 1, ...} for identifiers and names, {@link #NONE} for
 * the absent element of an {@link #optional} domain, the number itself for a {@link #range}.
 */
public final class Domain {

    /** Code of {@code None} in an optional domain. */
    public static final int NONE = -1;

    private final String name;
    private final int low;
    private final List<Value> values;
    private final Map<Value, Integer> codes = new HashMap<>();

    private Domain(String name, int low, List<Value> values) {
        if (values.isEmpty()) {
            throw new IllegalArgumentException("the domain " + name + " is empty");
        }
        this.name = name;
        this.low = low;
        this.values = List.copyOf(values);
        for (int i = 0; i < values.size(); i++) {
            codes.put(values.get(i), low + i);
        }
        if (codes.size() != values.size()) {
            throw new IllegalArgumentException("the domain " + name + " names a value twice: " + values);
        }
    }

    /** {@code size} interchangeable identifiers: {@code prefix1, prefix2, ...}; codes from 0. */
    public static Domain identifiers(String name, String prefix, int size) {
        return of(
                name,
                IntStream.rangeClosed(1, size)
                        .<Value>mapToObj(i -> Value.name(prefix + i))
                        .toList());
    }

    /** The given values in the given order; codes from 0. */
    public static Domain of(String name, List<Value> values) {
        return new Domain(name, 0, values);
    }

    /** The constants of an enum, {@code IN_FLIGHT} written {@code InFlight} as in the specification; codes are ordinals. */
    public static <E extends Enum<E>> Domain of(Class<E> type) {
        return of(
                type.getSimpleName(),
                java.util.Arrays.stream(type.getEnumConstants())
                        .<Value>map(Names::value)
                        .toList());
    }

    /** The integers {@code low..high}; the code is the number. */
    public static Domain range(String name, int low, int high) {
        return new Domain(
                name,
                low,
                IntStream.rangeClosed(low, high).<Value>mapToObj(Value.Int::new).toList());
    }

    /** {@code FALSE} and {@code TRUE}; codes 0 and 1. */
    public static Domain booleans() {
        return of("Boolean", List.of(new Value.Bool(false), new Value.Bool(true)));
    }

    /** The elements of {@code domain}, and {@code None} under the code {@link #NONE}. */
    public static Domain optional(Domain domain) {
        return optional(domain, Value.NONE);
    }

    /** The elements of {@code domain}, and one that says that there is none, under the code {@link #NONE}. */
    public static Domain optional(Domain domain, Value none) {
        if (domain.low != 0) {
            throw new IllegalArgumentException(domain.name + " has codes below 0 and cannot be optional");
        }
        List<Value> values = new ArrayList<>();
        values.add(none);
        values.addAll(domain.values);
        return new Domain(domain.name + "OrNone", NONE, values);
    }

    public String name() {
        return name;
    }

    public int size() {
        return values.size();
    }

    /** The smallest code. */
    public int low() {
        return low;
    }

    /** The largest code. */
    public int high() {
        return low + values.size() - 1;
    }

    /** The elements in the order of their codes. */
    public List<Value> values() {
        return values;
    }

    public Value value(int code) {
        return values.get(code - low);
    }

    /** @throws OutOfDomainException if {@code value} is not an element */
    public int code(Value value) {
        Integer code = codes.get(value);
        if (code == null) {
            throw new OutOfDomainException(value + " is not one of " + name + " " + values);
        }
        return code;
    }

    int bits() {
        return 32 - Integer.numberOfLeadingZeros(values.size() - 1);
    }

    /** By raw bits, the raw bits of the renamed element. */
    int[] renamed(Renaming renaming) {
        return values.stream().mapToInt(v -> code(renaming.apply(v)) - low).toArray();
    }

    /** The raw bits for a code; a code outside is a mistake in the protocol or a scope that is too small for a defect. */
    int raw(int code, String variable) {
        int raw = code - low;
        if (raw < 0 || raw >= values.size()) {
            throw new OutOfDomainException(variable + " cannot be " + code + ": " + name + " is " + values);
        }
        return raw;
    }

    @Override
    public String toString() {
        return name + " " + values;
    }
}
