package viommu.adapters.logs.normal;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.lang.reflect.Constructor;
import java.lang.reflect.ParameterizedType;
import java.lang.reflect.RecordComponent;
import java.lang.reflect.Type;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import viommu.adapters.logs.read.DamagedLineException;

/**
 * A record as an object of JSON, a key per component. A record within it lends it its own keys, a record of one component is that
 * component, what may be absent has no key then.
 */
record Shape(Class<?> type, List<RecordComponent> components, Constructor<?> constructor) {
    private static final List<String> ADDRESSES = List.of("iova", "address", "entry", "mask", "page");

    static Shape of(Class<?> type) {
        RecordComponent[] components = type.getRecordComponents();
        try {
            return new Shape(
                    type,
                    List.of(components),
                    type.getDeclaredConstructor(Arrays.stream(components)
                            .map(RecordComponent::getType)
                            .toArray(Class<?>[]::new)));
        } catch (NoSuchMethodException e) {
            throw new IllegalArgumentException(type + " is no record", e);
        }
    }

    /** Such as {@code guest-map}. */
    static String name(Class<?> type) {
        return type.getSimpleName().replaceAll("([a-z])([A-Z])", "$1-$2").toLowerCase(Locale.ROOT);
    }

    void write(Object record, ObjectNode to) {
        for (RecordComponent component : components) {
            Object value = Reflect.get(component, record);
            Object present = value instanceof Optional<?> optional ? optional.orElse(null) : value;
            if (present != null) {
                put(to, component.getName(), present);
            }
        }
    }

    private static void put(ObjectNode to, String key, Object value) {
        if (value instanceof Long number) {
            if (ADDRESSES.contains(key)) {
                to.put(key, "0x" + Long.toHexString(number));
            } else {
                to.put(key, number);
            }
        } else if (value instanceof Integer number) {
            to.put(key, number);
        } else if (value instanceof Boolean bool) {
            to.put(key, bool);
        } else if (value instanceof Record record && !Kinds.isChoice(record.getClass())) {
            RecordComponent[] inner = record.getClass().getRecordComponents();
            if (inner.length == 1) {
                put(to, key, Reflect.get(inner[0], record));
            } else {
                of(record.getClass()).write(record, to);
            }
        } else if (value instanceof Record record) {
            ObjectNode choice = to.putObject(key).put("is", name(record.getClass()));
            of(record.getClass()).write(record, choice);
        } else {
            to.put(key, value.toString().toLowerCase(Locale.ROOT));
        }
    }

    /** @throws DamagedLineException if a key is missing or holds something else */
    Object read(JsonNode from) {
        Object[] values = components.stream()
                .map(component -> read(from, component.getName(), component.getGenericType()))
                .toArray();
        return Reflect.make(constructor, values);
    }

    private static Object read(JsonNode from, String key, Type type) {
        if (type instanceof ParameterizedType optional) {
            return from.has(key)
                    ? Optional.of(read(from, key, optional.getActualTypeArguments()[0]))
                    : Optional.empty();
        }
        Class<?> wanted = (Class<?>) type;
        if (wanted.isRecord() && wanted.getRecordComponents().length > 1) {
            return of(wanted).read(from);
        }
        JsonNode value = from.get(key);
        if (value == null) {
            throw new DamagedLineException("the key " + key + " is missing");
        }
        if (wanted.isRecord()) {
            return Reflect.make(of(wanted).constructor(), read(from, key, wanted.getRecordComponents()[0].getType()));
        }
        return wanted.isInterface() ? Kinds.read(wanted, "is", value) : Reflect.simple(wanted, key, value);
    }
}
