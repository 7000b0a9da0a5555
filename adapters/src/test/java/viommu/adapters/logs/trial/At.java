package viommu.adapters.logs.trial;

import java.lang.reflect.Constructor;
import java.lang.reflect.RecordComponent;
import viommu.adapters.logs.LogEvent;
import viommu.adapters.logs.Stamp;

/** An event at another place. */
final class At {
    private At() {}

    static LogEvent of(LogEvent event, Stamp at) {
        RecordComponent[] components = event.getClass().getRecordComponents();
        Object[] values = new Object[components.length];
        Class<?>[] types = new Class<?>[components.length];
        try {
            for (int i = 0; i < components.length; i++) {
                types[i] = components[i].getType();
                values[i] = types[i] == Stamp.class
                        ? at
                        : components[i].getAccessor().invoke(event);
            }
            Constructor<?> constructor = event.getClass().getDeclaredConstructor(types);
            return (LogEvent) constructor.newInstance(values);
        } catch (ReflectiveOperationException e) {
            throw new IllegalStateException(e);
        }
    }
}
