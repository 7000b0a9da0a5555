package viommu.adapters.logs.normal;

import com.fasterxml.jackson.databind.JsonNode;
import java.lang.reflect.Constructor;
import java.lang.reflect.InvocationTargetException;
import java.lang.reflect.RecordComponent;
import viommu.adapters.logs.read.DamagedLineException;

/** The parts of records. */
final class Reflect {
    private Reflect() {}

    static Object get(RecordComponent component, Object record) {
        try {
            return component.getAccessor().invoke(record);
        } catch (ReflectiveOperationException e) {
            throw new IllegalStateException("cannot read " + component, e);
        }
    }

    /** @throws DamagedLineException if the record does not take these values */
    static Object make(Constructor<?> constructor, Object... values) {
        try {
            return constructor.newInstance(values);
        } catch (InvocationTargetException e) {
            throw new DamagedLineException(String.valueOf(e.getCause().getMessage()));
        } catch (ReflectiveOperationException e) {
            throw new IllegalStateException("cannot make a " + constructor, e);
        }
    }

    /** A number, a truth value, a text, or the constant of an enum. */
    static Object simple(Class<?> wanted, String key, JsonNode value) {
        if (wanted == long.class && value.isTextual() && value.textValue().matches("0x[0-9a-f]{1,16}")) {
            return Long.parseUnsignedLong(value.textValue().substring(2), 16);
        }
        if (wanted == long.class && value.isIntegralNumber() && value.canConvertToLong()) {
            return value.longValue();
        }
        if (wanted == int.class && value.isIntegralNumber() && value.canConvertToInt()) {
            return value.intValue();
        }
        if (wanted == boolean.class && value.isBoolean()) {
            return value.booleanValue();
        }
        if (wanted == String.class && value.isTextual()) {
            return value.textValue();
        }
        if (wanted.isEnum()) {
            for (Object constant : wanted.getEnumConstants()) {
                if (constant.toString().equalsIgnoreCase(value.asText())) {
                    return constant;
                }
            }
        }
        throw new DamagedLineException("the key " + key + " does not hold a " + wanted.getSimpleName() + ": " + value);
    }
}
