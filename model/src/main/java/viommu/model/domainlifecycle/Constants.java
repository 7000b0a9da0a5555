package viommu.model.domainlifecycle;

import java.util.ArrayList;
import java.util.List;
import viommu.model.protocol.Dimension;
import viommu.model.protocol.Scope;
import viommu.model.state.Domain;
import viommu.model.state.Value;

/** The constants of one model: who translates, its scope, and the domains that follow from them. */
public final class Constants {
    /** The code of the first endpoint. */
    public static final int E1 = 0;
    /** The code of the second endpoint. */
    public static final int E2 = 1;
    /** The requester ids: that of the first endpoint, its alias, that of the second. */
    public static final int R1 = 0;

    public static final int R2 = 1;
    public static final int R3 = 2;
    /** The pages that one request can map together. */
    public static final long BLOCK = 0b11;

    public final Design design;
    public final int inflightLimit;

    final Domain iova;
    final Domain page;
    final Domain domain;
    final Domain id;
    final Domain endpoint;
    final Domain requester;
    /** {@code <<domain, iova>>}: a place in an I/O page table. */
    final Domain slot;
    /** {@code <<endpoint, iova>>}: where a DMA arrives. */
    final Domain place;
    /** {@code <<id, iova>>}: a place in the IOTLB. */
    final Domain tag;
    /** {@code <<endpoint, iova, page>>}: a translated DMA. */
    final Domain dma;

    Constants(Design design, Scope scope) {
        this.design = design;
        this.inflightLimit = scope.of("InflightLimit");
        this.iova = Domain.range("Iova", 0, scope.of("Iovas") - (design == Design.ENDPOINTS ? 0 : 1));
        this.page = set(scope, "Page");
        this.domain = set(scope, "Domain");
        this.id = set(scope, "Id");
        this.endpoint = Domain.of("Endpoint", List.of(Value.name("E1"), Value.name("E2")));
        this.requester = Domain.of("Requester", List.of(Value.name("R1"), Value.name("R2"), Value.name("R3")));
        this.slot = pairs("Slot", domain, iova);
        this.place = pairs("Place", endpoint, iova);
        this.tag = pairs("Tag", id, iova);
        List<Value> dmas = new ArrayList<>();
        for (Value e : endpoint.values()) {
            for (Value i : iova.values()) {
                page.values().forEach(p -> dmas.add(Value.seq(e, i, p)));
            }
        }
        this.dma = Domain.of("Dma", dmas);
    }

    private static Domain set(Scope scope, String name) {
        String prefix = scope.dimensions().stream()
                .filter(d -> d.name().equals(name))
                .map(Dimension::prefix)
                .findFirst()
                .orElseThrow();
        return Domain.identifiers(name, prefix, scope.of(name));
    }

    private static Domain pairs(String name, Domain left, Domain right) {
        List<Value> pairs = new ArrayList<>();
        left.values().forEach(a -> right.values().forEach(b -> pairs.add(Value.seq(a, b))));
        return Domain.of(name, pairs);
    }

    public boolean is(Design other) {
        return design == other;
    }

    public int iovas() {
        return iova.size();
    }

    public int pages() {
        return page.size();
    }

    public int domains() {
        return domain.size();
    }

    public int ids() {
        return id.size();
    }

    public int endpoints() {
        return endpoint.size();
    }

    public int requesters() {
        return requester.size();
    }

    /** The place of an IOVA in the table of a domain. */
    public int slot(int domain, int iova) {
        return domain * iovas() + iova;
    }

    /** Where a DMA of an endpoint through an IOVA arrives. */
    public int place(int endpoint, int iova) {
        return endpoint * iovas() + iova;
    }

    /** The place of an IOVA in the IOTLB under an id. */
    public int tag(int id, int iova) {
        return id * iovas() + iova;
    }

    /** A DMA of an endpoint through an IOVA to a page. */
    public int dma(int endpoint, int iova, int page) {
        return place(endpoint, iova) * pages() + page;
    }

    /** The IOVAs {@code first..last}, as bits. */
    public static long bits(int first, int last) {
        return (2L << last) - (1L << first);
    }

    /** Every IOVA, as bits. */
    public long allIovas() {
        return bits(0, iovas() - 1);
    }

    /** The shadow table of the second endpoint of an emulated IOMMU is a cache that fills on demand, and pins nothing. */
    public boolean isCache(int endpoint) {
        return is(Design.SHADOWED) && endpoint == E2;
    }
}
