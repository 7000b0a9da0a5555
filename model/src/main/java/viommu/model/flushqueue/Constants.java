package viommu.model.flushqueue;

import java.util.ArrayList;
import java.util.List;
import viommu.model.protocol.Scope;
import viommu.model.state.Domain;
import viommu.model.state.Value;

/** The constants of one model: who shares a ring, its scope, and the domains that follow from them. */
public final class Constants {
    public final Queue queue;
    public final int ringSlots;

    public final Domain cpu;
    public final Domain iova;
    public final Domain tablePage;
    /** The CPUs, and then the timer. */
    final Domain flusher;

    final Domain ring;
    /** {@code <<ring, slot>>}, ring by ring. */
    final Domain place;
    /** Sets of table pages; the code has a bit for each. */
    final Domain freeList;
    /** How far a flush counter is ahead of the flushes that are finished; -1 is behind. */
    final Domain counter;

    Constants(Queue queue, Scope scope) {
        this.queue = queue;
        this.ringSlots = scope.of("RingSlots");
        this.cpu = Domain.identifiers("Cpu", "c", scope.of("Cpu"));
        this.iova = Domain.identifiers("Iova", "i", scope.of("Iova"));
        this.tablePage = Domain.identifiers("TablePage", "t", scope.of("TablePage"));
        List<Value> flushers = new ArrayList<>(cpu.values());
        flushers.add(Value.name("Timer"));
        this.flusher = Domain.of("Flusher", flushers);
        this.ring = queue == Queue.SINGLE ? Domain.of("Ring", List.of(Value.name("Shared"))) : cpu;
        this.place = Domain.of("Place", places());
        this.freeList = Domain.of("FreeList", freeLists());
        this.counter = Domain.range("Counter", -1, flusher.size() + 1);
    }

    public boolean strict() {
        return queue == Queue.NONE;
    }

    /** The flusher that is no CPU. */
    public int timer() {
        return cpu.size();
    }

    public boolean isTimer(int flusher) {
        return flusher == cpu.size();
    }

    /** The ring that a CPU queues in. */
    public int ringOf(int cpu) {
        return queue == Queue.SINGLE ? 0 : cpu;
    }

    /** The place in a ring that is so many slots after another. */
    int place(int ring, int slot, int offset) {
        return ring * ringSlots + (slot + offset) % ringSlots;
    }

    private List<Value> places() {
        List<Value> places = new ArrayList<>();
        for (Value r : ring.values()) {
            for (int slot = 0; slot < ringSlots; slot++) {
                places.add(Value.seq(r, new Value.Int(slot)));
            }
        }
        return places;
    }

    private List<Value> freeLists() {
        List<Value> lists = new ArrayList<>();
        for (int bits = 0; bits < 1 << tablePage.size(); bits++) {
            int chosen = bits;
            lists.add(Value.set(tablePage.values().stream()
                    .filter(t -> (chosen >> tablePage.code(t) & 1) != 0)
                    .toList()));
        }
        return lists;
    }
}
