package viommu.model.devicetlb;

import java.util.ArrayList;
import java.util.List;
import viommu.model.protocol.Dimension;
import viommu.model.protocol.Scope;
import viommu.model.state.Domain;
import viommu.model.state.Value;

/** The constants of one model: what invalidations cover, whether functions come and go, its scope, and the domains. */
public final class Constants {
    /** The code of the physical function. */
    public static final int PF = 0;
    /** The code of the virtual function. */
    public static final int VF = 1;

    public final Coverage coverage;
    public final Plugging plugging;
    public final int inflightLimit;

    /** Consecutive I/O virtual pages, from 0 on: invalidations cover aligned blocks of them. */
    final Domain iova;

    final Domain page;
    final Domain function;
    /** {@code <<function, iova>>}: a place in a device TLB. */
    final Domain entry;
    /** {@code <<function, iova, page>>}: a translated write. */
    final Domain write;

    Constants(Coverage coverage, Plugging plugging, Scope scope) {
        this.coverage = coverage;
        this.plugging = plugging;
        this.inflightLimit = scope.of("InflightLimit");
        this.iova = Domain.range("Iova", 0, scope.of("Iovas") - 1);
        this.page = Domain.identifiers("Page", prefix(scope), scope.of("Page"));
        this.function = Domain.of("Function", List.of(Value.name("PF"), Value.name("VF")));
        List<Value> entries = new ArrayList<>();
        List<Value> writes = new ArrayList<>();
        for (Value f : function.values()) {
            for (Value i : iova.values()) {
                entries.add(Value.seq(f, i));
                page.values().forEach(p -> writes.add(Value.seq(f, i, p)));
            }
        }
        this.entry = Domain.of("Entry", entries);
        this.write = Domain.of("Write", writes);
    }

    private static String prefix(Scope scope) {
        return scope.dimensions().stream()
                .filter(d -> d.name().equals("Page"))
                .map(Dimension::prefix)
                .findFirst()
                .orElseThrow();
    }

    public int iovas() {
        return iova.size();
    }

    public int pages() {
        return page.size();
    }

    public int functions() {
        return function.size();
    }

    public boolean hotPlug() {
        return plugging == Plugging.HOT_PLUG;
    }

    /** A virtual function can be removed on its own; without the physical one there is no device. */
    public boolean isRemovable(int function) {
        return hotPlug() && function == VF;
    }

    /** The place of an IOVA in the device TLB of a function. */
    public int entry(int function, int iova) {
        return function * iovas() + iova;
    }

    /** The write of a function through an IOVA to a page. */
    public int write(int function, int iova, int page) {
        return entry(function, iova) * pages() + page;
    }

    /** The IOVAs {@code first..last}, as bits. */
    public static long bits(int first, int last) {
        return (2L << last) - (1L << first);
    }

    /** Every IOVA, as bits. */
    public long allBits() {
        return bits(0, iovas() - 1);
    }

    /** The writes of a function through some IOVAs, as bits. */
    public long writes(int function, long iovas) {
        long writes = 0;
        for (int i = 0; i < iovas(); i++) {
            if ((iovas >> i & 1) != 0) {
                writes |= bits(write(function, i, 0), write(function, i, pages() - 1));
            }
        }
        return writes;
    }
}
