package viommu.model.mutation;

import java.util.ArrayList;
import java.util.List;
import viommu.model.state.Group;
import viommu.model.state.State;
import viommu.model.state.Value;
import viommu.model.state.Variable;

/**
 * A variable that has no members, in any view of a state.
 *
 * @param path such as {@code worker.step}
 */
record Leaf(String path) {

    /** All of a state, in the order of declaration. */
    static List<Leaf> of(State state) {
        List<Leaf> leaves = new ArrayList<>();
        collect("", state, leaves);
        return leaves;
    }

    private static void collect(String prefix, Group group, List<Leaf> leaves) {
        for (Variable member : group.members()) {
            String path = prefix + member.name();
            if (member instanceof Group inner) {
                collect(path + ".", inner, leaves);
            } else {
                leaves.add(new Leaf(path));
            }
        }
    }

    Variable in(State state) {
        Variable found = state;
        for (String name : path.split("\\.")) {
            found = ((Group) found)
                    .members().stream()
                            .filter(member -> member.name().equals(name))
                            .findFirst()
                            .orElseThrow(() -> new IllegalArgumentException("a state has no variable " + path));
        }
        return found;
    }

    Value read(State state) {
        return in(state).read();
    }

    void write(State state, Value value) {
        in(state).write(value);
    }

    @Override
    public String toString() {
        return path;
    }
}
