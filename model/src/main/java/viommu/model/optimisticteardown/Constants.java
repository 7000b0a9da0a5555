package viommu.model.optimisticteardown;

import java.util.ArrayList;
import java.util.List;
import viommu.model.protocol.Dimension;
import viommu.model.protocol.Scope;
import viommu.model.state.Domain;
import viommu.model.state.Names;
import viommu.model.state.Value;

/** The constants of one model: the features of its configuration, its scope, and the domains that follow from them. */
public final class Constants {
    public final Processors processors;
    public final Buffers buffers;
    public final Permissions permissions;
    public final Surroundings surroundings;

    public final int staleQuota;
    public final int staleAge;
    public final int bufferLimit;
    public final int inflightLimit;
    /** How many mappings may wait in the pool of one CPU. */
    public final int poolQuota;

    final Domain iova;
    final Domain page;
    final Domain cpu;
    final Domain access;
    /** {@code <<page, access>>}: what a mapping translates to. */
    final Domain translation;
    /** {@code <<iova, page, access>>}: a DMA. */
    final Domain dma;

    Constants(Processors processors, Buffers buffers, Permissions permissions, Surroundings surroundings, Scope scope) {
        this.processors = processors;
        this.buffers = buffers;
        this.permissions = permissions;
        this.surroundings = surroundings;
        this.staleQuota = scope.of("StaleQuota");
        this.staleAge = scope.of("StaleAge");
        this.bufferLimit = scope.of("BufferLimit");
        this.inflightLimit = scope.of("InflightLimit");
        this.poolQuota = processors == Processors.ONE ? staleQuota : scope.of("CpuQuota");
        this.iova = identifiers(scope, "Iova");
        this.page = identifiers(scope, "Page");
        this.cpu = Domain.range("Cpu", 0, processors == Processors.ONE ? 0 : scope.of("Cpus") - 1);
        this.access = permissions == Permissions.TWO
                ? Domain.of(Access.class)
                : Domain.of("Access", List.of(Value.name(Names.of(Access.READ_WRITE))));
        List<Value> translations = new ArrayList<>();
        List<Value> dmas = new ArrayList<>();
        for (Value p : page.values()) {
            access.values().forEach(a -> translations.add(Value.seq(p, a)));
        }
        for (Value i : iova.values()) {
            for (Value p : page.values()) {
                access.values().forEach(a -> dmas.add(Value.seq(i, p, a)));
            }
        }
        this.translation = Domain.of("Translation", translations);
        this.dma = Domain.of("Dma", dmas);
    }

    private static Domain identifiers(Scope scope, String name) {
        String prefix = scope.dimensions().stream()
                .filter(d -> d.name().equals(name))
                .map(Dimension::prefix)
                .findFirst()
                .orElseThrow();
        return Domain.identifiers(name, prefix, scope.of(name));
    }

    public int iovas() {
        return iova.size();
    }

    public int cpus() {
        return cpu.size();
    }

    public int translations() {
        return translation.size();
    }

    /** Whether callers map on the CPU. Under pressure they do so on one, and the others answer the host. */
    public boolean isMapper(int cpu) {
        return !overcommitted() || cpu == 0;
    }

    /** Every CPU, as bits. */
    public long allCpus() {
        return (1L << cpus()) - 1;
    }

    public boolean shared() {
        return buffers == Buffers.SHARED;
    }

    public boolean quiet() {
        return surroundings == Surroundings.QUIET;
    }

    public boolean hotPlug() {
        return surroundings == Surroundings.HOT_PLUG;
    }

    public boolean overcommitted() {
        return surroundings == Surroundings.OVERCOMMITTED;
    }

    /** The translation to a page with a permission, each given as its code. */
    public int translation(int page, int accessOfPage) {
        return page * access.size() + accessOfPage;
    }

    public int pageOf(int translation) {
        return translation / access.size();
    }

    /** Whether the device may write through the translation. */
    public boolean isWritable(int translation) {
        return translation % access.size() == access.size() - 1;
    }

    public int dma(int iova, int translation) {
        return iova * translations() + translation;
    }

    /** The DMAs through an IOVA, as bits. */
    public long dmas(int iova) {
        return (1L << translations()) - 1 << dma(iova, 0);
    }
}
