package viommu.model.domainlifecycle;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;
import viommu.model.domainlifecycle.defect.Defects;
import viommu.model.protocol.Configuration;
import viommu.model.protocol.Defect;
import viommu.model.protocol.Dimension;
import viommu.model.protocol.Landmark;
import viommu.model.protocol.Model;
import viommu.model.protocol.Parameter;
import viommu.model.protocol.Property;
import viommu.model.protocol.Protocol;
import viommu.model.protocol.Scope;
import viommu.model.protocol.Step;
import viommu.model.state.Domain;

/** Endpoints that are attached to domains, moved, detached and removed ({@code DomainLifecycle.tla}). */
public final class DomainLifecycle implements Protocol<DomainLifecycleState> {
    static final String DRIVER = "driver";
    static final String IOMMU = "IOMMU";
    static final String MACHINE = "machine";
    static final String DEVICE = "device";

    @Override
    public String name() {
        return "DomainLifecycle";
    }

    @Override
    public String sentence() {
        return "Domains and their endpoints: whoever joins a domain reaches what is mapped there, whoever leaves reaches"
                + " nothing, and a domain id can be used again only when no cache knows it.";
    }

    @Override
    public List<String> actors() {
        return List.of(DRIVER, IOMMU, MACHINE, DEVICE);
    }

    @Override
    public List<Dimension> dimensions() {
        return List.of(
                Dimension.number(
                        "Iovas", 1, 1, 2, "I/O virtual pages of a domain, and one more where a request can map two"),
                Dimension.set("Page", "p", 2, 3, "pages that can be mapped, one place each"),
                Dimension.set("Domain", "d", 2, 3, "domains"),
                Dimension.set("Id", "n", 1, 2, "domain ids"),
                Dimension.number("InflightLimit", 1, 1, 2, "DMAs that are under way at once"));
    }

    @Override
    public List<Map<String, Integer>> largerScopes() {
        return List.of(Map.of("Id", 2), Map.of("InflightLimit", 2), Map.of("Domain", 3));
    }

    @Override
    public List<String> programCounters() {
        return List.of("task.todo");
    }

    @Override
    public List<Configuration> configurations() {
        return DomainLifecycleConfigurations.ALL;
    }

    @Override
    public List<Property<DomainLifecycleState>> properties() {
        return DomainLifecycleProperties.ALL;
    }

    @Override
    public List<Landmark<DomainLifecycleState>> landmarks() {
        return DomainLifecycleLandmarks.ALL;
    }

    @Override
    public List<Defect> defects() {
        return Defects.all();
    }

    @Override
    public Model<DomainLifecycleState> model(Configuration configuration, Scope scope, Optional<Defect> defect) {
        Constants c = DomainLifecycleConfigurations.constants(configuration, scope);
        Actors clean = Actors.clean(c);
        Actors actors = defect.map(d -> Defects.seed(d, c, clean)).orElse(clean);
        return new Model<>(
                this,
                configuration,
                scope,
                defect,
                () -> new DomainLifecycleState(c),
                List.of(initial(c).pack()),
                steps(c, actors),
                DomainLifecycleFairness.of());
    }

    /** Nothing is mapped, attached or cached; everybody is there; an emulated IOMMU is switched off. */
    private static DomainLifecycleState initial(Constants c) {
        DomainLifecycleState s = new DomainLifecycleState(c);
        s.translation.set(c.is(Design.SHADOWED) ? 0 : 1);
        for (int e = 0; e < c.endpoints(); e++) {
            s.present.add(e);
        }
        return s;
    }

    private static List<Step<DomainLifecycleState>> steps(Constants c, Actors actors) {
        return Stream.of(
                        operations(c, actors.driver()),
                        pieces(c, actors.driver()),
                        iommuSteps(c, actors.iommu()),
                        containerSteps(c, actors.containers()),
                        machineSteps(c, actors.machine()))
                .flatMap(List::stream)
                .toList();
    }

    private static List<Step<DomainLifecycleState>> operations(Constants c, Driver driver) {
        Parameter domain = new Parameter("domain", c.domain);
        Parameter endpoint = new Parameter("endpoint", c.endpoint);
        Parameter page = new Parameter("page", c.page);
        return List.of(
                Step.of(DRIVER, "Map", domain, new Parameter("iova", c.iova), page, driver::map),
                Step.of(DRIVER, "MapBlock", domain, page, new Parameter("next", c.page), driver::mapBlock),
                Step.of(
                        DRIVER,
                        "Unmap",
                        domain,
                        new Parameter("first", c.iova),
                        new Parameter("last", c.iova),
                        driver::unmap),
                Step.of(DRIVER, "UnmapAll", domain, driver::unmapAll),
                Step.of(DRIVER, "Flush", domain, driver::flush),
                Step.of(DRIVER, "Attach", endpoint, domain, driver::attach),
                Step.of(DRIVER, "Detach", endpoint, driver::detach),
                Step.of(DRIVER, "Remove", endpoint, driver::remove));
    }

    private static List<Step<DomainLifecycleState>> pieces(Constants c, Driver driver) {
        Parameter id = new Parameter("id", c.id);
        return List.of(
                Step.of(DRIVER, "WritePte", driver::writePte),
                Step.of(DRIVER, "ClearPte", driver::clearPte),
                Step.of(DRIVER, "AllocateId", id, driver::allocateId),
                Step.of(DRIVER, "JoinDomain", driver::joinDomain),
                Step.of(DRIVER, "LeaveDomain", driver::leaveDomain),
                Step.of(DRIVER, "SetContext", driver::setContext),
                Step.of(DRIVER, "ClearContext", driver::clearContext),
                Step.of(DRIVER, "Return", driver::returns),
                Step.of(DRIVER, "ForgetOwner", id, driver::forgetOwner),
                Step.of(DRIVER, "FreeId", id, driver::freeId));
    }

    private static List<Step<DomainLifecycleState>> iommuSteps(Constants c, Iommu iommu) {
        Parameter iova = new Parameter("iova", c.iova);
        Parameter requester = new Parameter("requester", c.requester);
        Parameter endpoint = new Parameter("endpoint", c.endpoint);
        return List.of(
                Step.of(IOMMU, "InvalidateContext", iommu::invalidateContext),
                Step.of(IOMMU, "InvalidatePage", iommu::invalidatePage),
                Step.of(IOMMU, "InvalidateDomain", iommu::invalidateDomain),
                Step.of(DEVICE, "Translate", requester, iova, iommu::translate),
                Step.of(IOMMU, "EvictContext", requester, iommu::evictContext),
                Step.of(IOMMU, "EvictIotlb", new Parameter("id", c.id), iova, iommu::evictIotlb),
                Step.of(DEVICE, "Fill", endpoint, iova, iommu::fill));
    }

    private static List<Step<DomainLifecycleState>> containerSteps(Constants c, Containers containers) {
        Parameter endpoint = new Parameter("endpoint", c.endpoint);
        return List.of(
                Step.of(IOMMU, "MapEndpoint", endpoint, containers::mapEndpoint),
                Step.of(IOMMU, "FailMap", endpoint, containers::failMap),
                Step.of(IOMMU, "RollBack", containers::rollBack),
                Step.of(IOMMU, "UnmapEndpoint", endpoint, containers::unmapEndpoint),
                Step.of(IOMMU, "FailUnmap", endpoint, containers::failUnmap),
                Step.of(IOMMU, "EmptyContainer", containers::emptyContainer),
                Step.of(IOMMU, "Replay", containers::replay));
    }

    private static List<Step<DomainLifecycleState>> machineSteps(Constants c, Machine machine) {
        Parameter endpoint = new Parameter("endpoint", c.endpoint);
        Parameter iova = new Parameter("iova", c.iova);
        return List.of(
                Step.of(MACHINE, "Insert", endpoint, machine::insert),
                Step.of(MACHINE, "Listen", endpoint, machine::listen),
                Step.of(MACHINE, "StopListening", endpoint, machine::stopListening),
                Step.of(MACHINE, "EnableTranslation", machine::enableTranslation),
                Step.of(MACHINE, "DisableTranslation", machine::disableTranslation),
                Step.of(MACHINE, "Reset", new Parameter("order", Domain.of(Topology.class)), machine::reset),
                Step.of(DEVICE, "Issue", endpoint, iova, machine::issue),
                Step.of(DEVICE, "Land", endpoint, iova, new Parameter("page", c.page), machine::land));
    }
}
