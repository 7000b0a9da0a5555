package viommu.counterexamples;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import viommu.model.protocol.Model;
import viommu.model.state.Packed;
import viommu.model.state.State;
import viommu.model.state.Value;

/**
 * One place in which two states differ: a variable, an entry of a function, or a field of a record.
 *
 * @param variable the variable that it is part of
 * @param path the place, such as {@code queue}, {@code shadow[i1]} or {@code worker.step}
 */
public record Change(String variable, String path, Value before, Value after) {

    /**
     * All places in which two values of the variables differ. Functions and records are compared by entry while both have the
     * same domain, all other values as a whole.
     *
     * @param variables the names in the order of the result; both records must have them
     */
    public static List<Change> between(List<String> variables, Value.Rec before, Value.Rec after) {
        List<Change> changes = new ArrayList<>();
        for (String variable : variables) {
            collect(
                    variable,
                    variable,
                    before.fields().get(variable),
                    after.fields().get(variable),
                    changes);
        }
        return List.copyOf(changes);
    }

    /** The first place in which two states of a model differ, if they do. */
    static <S extends State> Optional<Change> first(Model<S> model, Packed before, Packed after) {
        return between(Saving.variables(model), model.values(before), model.values(after)).stream()
                .findFirst();
    }

    private static void collect(String variable, String path, Value before, Value after, List<Change> changes) {
        if (before.equals(after)) {
            return;
        }
        if (before instanceof Value.Fun a
                && after instanceof Value.Fun b
                && a.entries().keySet().equals(b.entries().keySet())) {
            for (Map.Entry<Value, Value> entry : a.entries().entrySet()) {
                Value key = entry.getKey();
                collect(variable, at(path, key), entry.getValue(), b.entries().get(key), changes);
            }
        } else if (before instanceof Value.Rec a
                && after instanceof Value.Rec b
                && a.fields().keySet().equals(b.fields().keySet())) {
            for (Map.Entry<String, Value> field : a.fields().entrySet()) {
                String name = field.getKey();
                collect(
                        variable,
                        path + "." + name,
                        field.getValue(),
                        b.fields().get(name),
                        changes);
            }
        } else {
            changes.add(new Change(variable, path, before, after));
        }
    }

    /** The path of a function's entry: {@code f[x]}, and {@code f[x, y]} for a pair. */
    static String at(String path, Value key) {
        return path + "[" + key(key) + "]";
    }

    /** An element of a function's domain: {@code x}, and {@code x, y} for a pair. */
    static String key(Value key) {
        String text = key.toString();
        return key instanceof Value.Seq ? text.substring(2, text.length() - 2) : text;
    }

    /** Such as {@code shadow[i1]: None -> f1}. */
    @Override
    public String toString() {
        return path + ": " + before + " -> " + after;
    }
}
