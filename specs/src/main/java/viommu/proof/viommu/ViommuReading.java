package viommu.proof.viommu;

import static viommu.proof.viommu.ViommuState.FRAME;
import static viommu.proof.viommu.ViommuState.IOVA;
import static viommu.proof.viommu.ViommuState.PAGE;
import static viommu.proof.viommu.ViommuState.SLOT;

import java.util.Collection;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import viommu.model.protocol.Scope;
import viommu.model.state.Value;
import viommu.proof.finite.Layout;
import viommu.proof.finite.World;
import viommu.proof.logic.Function;
import viommu.proof.logic.Sort;
import viommu.proof.logic.Symbol;
import viommu.proof.system.Proof;
import viommu.proof.tie.Reading;

/** How a state of {@code Viommu} is read as a structure. */
final class ViommuReading {
    private ViommuReading() {}

    static Reading of(Proof proof, Scope scope) {
        Map<Sort.Things, Integer> sizes = new LinkedHashMap<>();
        sizes.put(IOVA, scope.of("Iova"));
        sizes.put(PAGE, scope.of("Page"));
        sizes.put(FRAME, scope.of("Frame"));
        sizes.put(SLOT, scope.of("StaleQuota"));
        Layout layout = new Layout(new World(sizes), proof.moves().symbols());
        return new Reading(layout, scope, rules(proof), ViommuReading::numberSlots);
    }

    private static Map<Symbol, Reading.Rule> rules(Proof proof) {
        Map<Symbol, Reading.Rule> rules = new HashMap<>();
        proof.moves().symbols().stream()
                .filter(s -> s.name().equals("task.todo"))
                .forEach(todo -> rules.put(todo, (state, none) -> todo(((Function) todo).result(), state)));
        rules.put(ViommuState.queued, (state, i) -> place(state, invalidate(i[0])) >= 0 ? 1 : 0);
        rules.put(ViommuState.waits, (state, w) -> place(state, await(w[0])) >= 0 ? 1 : 0);
        rules.put(ViommuState.ahead, (state, x) -> isAhead(state, x[0], x[1]) ? 1 : 0);
        rules.put(
                ViommuState.completed,
                (state, w) -> elements(state, "completed").contains(word(w[0])) ? 1 : 0);
        rules.put(ViommuState.token, (state, x) -> isToken(state, x[0], x[1]) ? 1 : 0);
        rules.put(ViommuState.quotaSlot, (state, i) -> isTornDown(state, i[0]) ? i[0] : 0);
        return rules;
    }

    private static int todo(Sort sort, Value.Rec state) {
        List<String> pieces = ((Value.Seq) Reading.at(state, "task.todo"))
                .elements().stream().map(Value::toString).toList();
        return ((Sort.Names) sort).values().indexOf(Task.name(pieces));
    }

    private static Value word(int word) {
        return word == 0 ? Value.name("Driver") : Reading.value(IOVA, word);
    }

    private static Value invalidate(int iova) {
        return Value.seq(Value.name("Invalidate"), Reading.value(IOVA, iova));
    }

    private static Value await(int word) {
        return Value.seq(Value.name("Wait"), word(word));
    }

    private static int place(Value.Rec state, Value descriptor) {
        return ((Value.Seq) Reading.at(state, "queue")).elements().indexOf(descriptor);
    }

    private static boolean isAhead(Value.Rec state, int iova, int word) {
        int place = place(state, invalidate(iova));
        return place >= 0 && place < place(state, await(word));
    }

    private static Collection<Value> elements(Value.Rec state, String set) {
        return ((Value.SetOf) Reading.at(state, set)).elements();
    }

    private static Value of(Value.Rec state, String function, int iova) {
        return ((Value.Fun) Reading.at(state, function)).entries().get(Reading.value(IOVA, iova));
    }

    /** History that can be told from the state: who has a pin has it in the shadow table or in the worker's hands. */
    private static boolean isToken(Value.Rec state, int frame, int iova) {
        Value f = Reading.value(FRAME, frame);
        return of(state, "shadow", iova).equals(f)
                || Reading.at(state, "worker.frame").equals(f)
                        && Reading.at(state, "worker.iova").equals(Reading.value(IOVA, iova));
    }

    private static boolean isTornDown(Value.Rec state, int iova) {
        return List.of(Value.name("Unmapping"), Value.name("Stale")).contains(of(state, "mapping", iova));
    }

    /** Which slot an IOVA has does not matter, only that it is its own: they are numbered in the order of the IOVAs. */
    private static void numberSlots(Layout layout, int[] structure) {
        if (!layout.symbols().contains(ViommuState.quotaSlot)) {
            return;
        }
        Set<Integer> taken = new HashSet<>();
        int iovas = layout.world().size(IOVA);
        for (int i = 1; i <= iovas; i++) {
            int slot = structure[layout.at(ViommuState.quotaSlot, i)];
            if (slot != 0 && !taken.add(slot)) {
                return;
            }
        }
        int next = 0;
        for (int i = 1; i <= iovas; i++) {
            int at = layout.at(ViommuState.quotaSlot, i);
            structure[at] = structure[at] == 0 ? 0 : ++next;
        }
    }
}
