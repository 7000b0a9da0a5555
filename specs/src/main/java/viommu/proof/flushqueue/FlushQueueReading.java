package viommu.proof.flushqueue;

import static viommu.proof.flushqueue.FlushQueueState.FLUSHER;
import static viommu.proof.flushqueue.FlushQueueState.IOVA;
import static viommu.proof.flushqueue.FlushQueueState.RING;
import static viommu.proof.flushqueue.FlushQueueState.SLOT;
import static viommu.proof.flushqueue.FlushQueueState.TABLE_PAGE;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.IntStream;
import viommu.model.protocol.Scope;
import viommu.model.state.Value;
import viommu.proof.finite.Layout;
import viommu.proof.finite.World;
import viommu.proof.logic.Sort;
import viommu.proof.logic.Symbol;
import viommu.proof.system.Proof;
import viommu.proof.tie.Reading;

/** How a state of {@code FlushQueue} is read as a structure. */
final class FlushQueueReading {
    private static final Value TIMER = Value.name("Timer");

    private FlushQueueReading() {}

    /** With a ring for each CPU, or none. */
    static Reading perCpu(Proof proof, Scope scope) {
        return of(proof, scope, cpus(scope), cpu -> cpu);
    }

    /** With one ring. */
    static Reading single(Proof proof, Scope scope) {
        return of(proof, scope, List.of(Value.name("Shared")), cpu -> 1);
    }

    private static List<Value> cpus(Scope scope) {
        return IntStream.rangeClosed(1, scope.of("Cpu"))
                .<Value>mapToObj(c -> Value.name("c" + c))
                .toList();
    }

    private static Reading of(Proof proof, Scope scope, List<Value> rings, java.util.function.IntUnaryOperator ringOf) {
        List<Value> flushers = new ArrayList<>(cpus(scope));
        flushers.add(TIMER);
        int slots = scope.of("RingSlots");
        Map<Sort.Things, Integer> sizes = new LinkedHashMap<>();
        sizes.put(FLUSHER, flushers.size());
        sizes.put(RING, rings.size());
        sizes.put(SLOT, slots);
        sizes.put(IOVA, scope.of("Iova"));
        sizes.put(TABLE_PAGE, scope.of("TablePage"));
        Map<Symbol, Reading.Rule> rules = new HashMap<>();
        rules.put(FlushQueueState.timer, (state, none) -> flushers.size());
        rules.put(FlushQueueState.ringOf, (state, f) -> f[0] == flushers.size() ? 0 : ringOf.applyAsInt(f[0]));
        rules.put(Slots.zero, (state, none) -> 1);
        rules.put(Slots.between, (state, s) -> isBetween(slots, s[0], s[1], s[2]) ? 1 : 0);
        rules.put(
                FlushQueueState.hand, (state, f) -> f[0] == flushers.size() ? 0 : hand(state, flushers.get(f[0] - 1)));
        rules.put(
                FlushQueueState.inflight,
                (state, i) -> Reading.at(state, "inflight").equals(Reading.value(IOVA, i[0])) ? 1 : 0);
        rules.put(
                FlushQueueState.entryPages, (state, x) -> isOnFreeList(state, rings.get(x[0] - 1), x[1], x[2]) ? 1 : 0);
        rules.put(
                FlushQueueState.flushing,
                (state, f) -> of(state, "at", flushers.get(f[0] - 1)).equals(Value.name("FinishFlush")) ? 1 : 0);
        return new Reading(
                new Layout(new World(sizes), proof.moves().symbols()),
                scope,
                Map.of(FLUSHER, flushers, RING, rings),
                rules,
                (layout, structure) -> {});
    }

    /** As numbers modulo so many go round. */
    private static boolean isBetween(int slots, int x, int y, int z) {
        int toSecond = Math.floorMod(y - x, slots);
        int toThird = Math.floorMod(z - x, slots);
        return 0 < toSecond && toSecond < toThird;
    }

    private static Value of(Value.Rec state, String function, Value key) {
        return ((Value.Fun) Reading.at(state, function)).entries().get(key);
    }

    private static int hand(Value.Rec state, Value cpu) {
        return Reading.number(IOVA, of(state, "hand", cpu));
    }

    private static boolean isOnFreeList(Value.Rec state, Value ring, int slot, int page) {
        Value list = of(state, "entryPages", Value.seq(ring, Reading.value(SLOT, slot)));
        return ((Value.SetOf) list).elements().contains(Reading.value(TABLE_PAGE, page));
    }
}
