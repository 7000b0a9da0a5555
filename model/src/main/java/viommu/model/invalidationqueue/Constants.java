package viommu.model.invalidationqueue;

import java.util.ArrayList;
import java.util.List;
import viommu.model.protocol.Scope;
import viommu.model.state.Domain;
import viommu.model.state.Value;

/** The constants of one model: its design, its scope, and the domains that follow from them. */
public final class Constants {
    /** The code of the descriptor that was not written yet, or is fetched. */
    public static final int EMPTY = 0;

    /** The code of the unit that is asked first. */
    public static final int FIRST_UNIT = 0;

    public final Design design;
    public final int ringSize;

    final Domain cpu;
    final Domain iova;
    final Domain unit;
    /** Places in a ring, which are also status slots and sequence numbers. */
    final Domain index;
    /** {@code <<unit, index>>}. */
    final Domain entry;
    /** {@code <<"Empty">>}, then {@code <<"Invalidate", iova>>}, then {@code <<"Wait", index>>}. */
    final Domain descriptor;

    Constants(Design design, Scope scope) {
        this.design = design;
        this.ringSize = scope.of("RingSize");
        this.cpu = Domain.identifiers("Cpu", "c", scope.of("Cpu"));
        this.iova = Domain.identifiers("Iova", "i", scope.of("Iova"));
        this.unit = Domain.identifiers("Unit", "u", design == Design.TWO_UNITS ? 2 : 1);
        this.index = Domain.range("Index", 0, ringSize - 1);
        this.entry = Domain.of("Entry", entries());
        this.descriptor = Domain.of("Descriptor", descriptors());
    }

    /** One semaphore takes sequence numbers, instead of a status slot for each entry. */
    public boolean numbered() {
        return design == Design.SEQUENCE_NUMBERS;
    }

    /** One teardown at a time. */
    public boolean serialised() {
        return design == Design.TWO_UNITS;
    }

    /** Reading a page-table entry and caching it are two steps. */
    public boolean splitTranslation() {
        return design == Design.STATUS_SLOTS;
    }

    int lastUnit() {
        return unit.size() - 1;
    }

    /** So many places further in the ring; sequence numbers go round in the same way. */
    public int advance(int place, int by) {
        return (place + by) % ringSize;
    }

    /** How far it is from one place on to another. */
    int distance(int from, int to) {
        return (to - from + ringSize) % ringSize;
    }

    /** The code of a place in the ring of a unit. */
    public int entry(int ofUnit, int place) {
        return ofUnit * ringSize + place;
    }

    /** The code of the descriptor that invalidates an IOVA. */
    public int invalidate(int ofIova) {
        return 1 + ofIova;
    }

    /** The code of the wait descriptor that signals a status slot or a sequence number. */
    public int wait(int word) {
        return 1 + iova.size() + word;
    }

    boolean isWait(int ofDescriptor) {
        return ofDescriptor > iova.size();
    }

    /** The IOVA that a descriptor invalidates. */
    int iovaOf(int ofDescriptor) {
        return ofDescriptor - 1;
    }

    /** The status slot or sequence number that a wait signals. */
    int wordOf(int ofWait) {
        return ofWait - 1 - iova.size();
    }

    private List<Value> entries() {
        List<Value> entries = new ArrayList<>();
        unit.values().forEach(u -> index.values().forEach(k -> entries.add(Value.seq(u, k))));
        return entries;
    }

    private List<Value> descriptors() {
        List<Value> descriptors = new ArrayList<>(List.of(Value.seq(Value.name("Empty"))));
        iova.values().forEach(i -> descriptors.add(Value.seq(Value.name("Invalidate"), i)));
        index.values().forEach(w -> descriptors.add(Value.seq(Value.name("Wait"), w)));
        return descriptors;
    }
}
