package viommu.model.pinaccounting;

import java.util.ArrayList;
import java.util.List;
import viommu.model.protocol.Dimension;
import viommu.model.protocol.Scope;
import viommu.model.state.Domain;
import viommu.model.state.Value;

/** The constants of one model: which feature it looks at, its scope, and the domains. */
public final class Constants {
    /** The code of the first process, which also asks for what the hypervisor needs. */
    public static final int A = 0;

    public final Feature feature;

    /** Consecutive I/O virtual pages, from 0 on; each maps the guest page of the same number. */
    final Domain iova;

    /** The frames that can be reclaimed. */
    final Domain privateFrame;
    /** Those, and the zero page. */
    final Domain frame;

    final Domain caller = Domain.of("Caller", List.of(Value.name("A"), Value.name("B")));
    final Domain domain = Domain.of("Domain", List.of(Value.name("D1"), Value.name("D2")));
    /** {@code <<domain, iova>>}: a place in an I/O page table or in the IOTLB. */
    final Domain entry;
    /** Pins and charges; below 0 is a mistake, and so is what grows beyond the pages that there are: the counters saturate. */
    final Domain count;

    Constants(Feature feature, Scope scope) {
        this.feature = feature;
        this.iova = Domain.range("Iova", 0, scope.of("Iovas") - 1);
        this.privateFrame = Domain.identifiers("Frame", prefix(scope), scope.of("Frame"));
        List<Value> frames = new ArrayList<>(privateFrame.values());
        frames.add(Value.name("Zero"));
        this.frame = Domain.of("AnyFrame", frames);
        List<Value> entries = new ArrayList<>();
        for (Value d : domain.values()) {
            iova.values().forEach(i -> entries.add(Value.seq(d, i)));
        }
        this.entry = Domain.of("Entry", entries);
        this.count = Domain.range("Count", -1, iovas());
    }

    private static String prefix(Scope scope) {
        return scope.dimensions().stream()
                .filter(d -> d.name().equals("Frame"))
                .map(Dimension::prefix)
                .findFirst()
                .orElseThrow();
    }

    public int iovas() {
        return iova.size();
    }

    public int frames() {
        return frame.size();
    }

    public int callers() {
        return caller.size();
    }

    public int domains() {
        return domain.size();
    }

    /** The code of the zero page, which backs pages that were never written and is never reclaimed. */
    public int zero() {
        return privateFrame.size();
    }

    public boolean is(Feature other) {
        return feature == other;
    }

    /** How many pages a process may keep pinned; the second one less than there are. */
    public int quota(int caller) {
        return caller == A ? iovas() : iovas() - 1;
    }

    /** The place of an IOVA in the table of a domain. */
    public int entry(int domain, int iova) {
        return domain * iovas() + iova;
    }

    /** The IOVAs {@code first..last}, as bits. */
    public static long bits(int first, int last) {
        return (2L << last) - (1L << first);
    }
}
