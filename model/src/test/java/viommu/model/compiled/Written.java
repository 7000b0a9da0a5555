package viommu.model.compiled;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import viommu.model.protocol.Action;
import viommu.model.protocol.Model;
import viommu.model.protocol.Property;
import viommu.model.state.OutOfDomainException;
import viommu.model.state.Packed;
import viommu.model.state.State;

/** Compares what was learned with what is written. */
public final class Written {
    private Written() {}

    /** On the first states of the model, up to a limit. */
    public static <S extends State> void compare(Model<S> model, Successors<S> successors, int limit) {
        List<Property<S>> properties = model.properties();
        Judge<S> judge = new Judge<>(model, properties);
        S before = model.view();
        S after = model.view();
        long[] words = new long[before.width()];
        Set<Packed> seen = new LinkedHashSet<>(model.initialStates());
        List<Packed> queue = new ArrayList<>(seen);
        for (int number = 0; number < queue.size(); number++) {
            before.load(queue.get(number));
            before.store(words, 0);
            judge.from(words, 0);
            int count = successors.of(words, 0);
            int s = 0;
            for (Action<S> action : model.actions()) {
                after.load(before);
                if (!taken(action, after)) {
                    continue;
                }
                assertThat(successors.action(s)).isEqualTo(action.index());
                Packed packed = after.pack();
                after.load(successors.words(), s * words.length);
                assertThat(after.pack()).as("%s from %s", action, before).isEqualTo(packed);
                int offset = s * words.length;
                assertThat(judge.violatedIn(successors.words(), offset, -1L >>> 1)
                                | judge.violatedBy(successors.words(), offset, -1L >>> 1))
                        .isEqualTo(violated(properties, before, after));
                if (queue.size() < limit && seen.add(packed)) {
                    queue.add(packed);
                }
                s++;
            }
            assertThat(count).isEqualTo(s);
        }
    }

    private static <S extends State> boolean taken(Action<S> action, S view) {
        try {
            return action.take(view);
        } catch (OutOfDomainException e) {
            return false;
        }
    }

    private static <S extends State> long violated(List<Property<S>> properties, S before, S after) {
        long violated = 0;
        for (int p = 0; p < properties.size(); p++) {
            if (properties.get(p).violatedIn(after) || properties.get(p).violatedBy(before, after)) {
                violated |= 1L << p;
            }
        }
        return violated;
    }
}
