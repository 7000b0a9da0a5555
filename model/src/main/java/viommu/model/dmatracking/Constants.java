package viommu.model.dmatracking;

import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import viommu.model.protocol.Scope;
import viommu.model.state.Domain;
import viommu.model.state.Value;

/** The constants of one model: how large requests are, why the host unpins, its scope, and the domains. */
public final class Constants {
    public final Requests requests;
    public final Unpinning unpinning;

    final Domain cpu;
    /** Guest pages that follow each other, from 0 on: a request names a range of them. */
    final Domain page;
    /** Sets of pages; the code has a bit for each. */
    final Domain pageSet;
    /** How often a page is mapped: once by each CPU at most. */
    final Domain mapCount;

    Constants(Requests requests, Unpinning unpinning, Scope scope) {
        this.requests = requests;
        this.unpinning = unpinning;
        this.cpu = Domain.identifiers("Cpu", "c", scope.of("Cpu"));
        this.page = Domain.range("Page", 0, scope.of("Pages") - 1);
        this.pageSet = Domain.of("PageSet", pageSets());
        this.mapCount = Domain.range("MapCount", 0, cpu.size());
    }

    public int cpus() {
        return cpu.size();
    }

    public int pages() {
        return page.size();
    }

    /** How many pages that follow each other a request names. */
    int requestSize() {
        return requests == Requests.SINGLE ? 1 : pages();
    }

    /** As much as the map count of a page can be. */
    int mostMaps() {
        return mapCount.high();
    }

    boolean balloons() {
        return unpinning == Unpinning.BALLOON;
    }

    /** The pages {@code first..last}, as bits. */
    static int range(int first, int last) {
        return (2 << last) - (1 << first);
    }

    /** Whether a page is in a set. */
    public static boolean has(int pages, int page) {
        return (pages >> page & 1) != 0;
    }

    /**
     * The first page of a set.
     *
     * @throws IndexOutOfBoundsException if it is empty: the specification cannot be evaluated there
     */
    public static int first(int pages) {
        return Objects.checkIndex(Integer.numberOfTrailingZeros(pages), Integer.SIZE);
    }

    private List<Value> pageSets() {
        List<Value> sets = new ArrayList<>();
        for (int bits = 0; bits < 1 << page.size(); bits++) {
            int chosen = bits;
            sets.add(Value.set(page.values().stream()
                    .filter(p -> has(chosen, page.code(p)))
                    .toList()));
        }
        return sets;
    }
}
