package viommu.model.pagetable;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;
import viommu.model.pagetable.defect.Defects;
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

/** A driver that writes a page table, memory, an IOMMU that walks it, and the host ({@code PageTable.tla}). */
public final class PageTable implements Protocol<PageTableState> {
    static final String DRIVER = "driver";
    static final String MEMORY = "memory";
    static final String IOMMU = "iommu";
    static final String HOST = "host";

    @Override
    public String name() {
        return "PageTable";
    }

    @Override
    public String sentence() {
        return "An I/O page table and those who walk it: ranges and blocks, two levels with superpages and table pages"
                + " from the common pool, a shadow table, and stores that become visible late.";
    }

    @Override
    public List<String> actors() {
        return List.of(DRIVER, MEMORY, IOMMU, HOST);
    }

    @Override
    public List<Dimension> dimensions() {
        return List.of(
                Dimension.number("Pages", 4, 2, 8, "I/O virtual pages of the table with one level"),
                Dimension.number("Buffers", 2, 1, 8, "host frames where tables have none of them"),
                Dimension.number("Regions", 1, 1, 3, "entries of the upper level, two pages each"),
                Dimension.number("Frames", 4, 2, 8, "host frames where tables come from the same pool"),
                Dimension.number("TakenLimit", 1, 1, 4, "frames that the host has taken back at once"));
    }

    @Override
    public List<Map<String, Integer>> largerScopes() {
        return List.of(Map.of("Regions", 2), Map.of("Buffers", 3), Map.of("Pages", 5), Map.of("TakenLimit", 2));
    }

    @Override
    public List<String> programCounters() {
        return List.of("task.todo");
    }

    @Override
    public List<Configuration> configurations() {
        return PageTableConfigurations.ALL;
    }

    @Override
    public List<Property<PageTableState>> properties() {
        return PageTableProperties.ALL;
    }

    @Override
    public List<Landmark<PageTableState>> landmarks() {
        return PageTableLandmarks.ALL;
    }

    @Override
    public List<Defect> defects() {
        return Defects.all();
    }

    /** At first nothing is mapped, cached or taken. */
    @Override
    public Model<PageTableState> model(Configuration configuration, Scope scope, Optional<Defect> defect) {
        Constants c = PageTableConfigurations.constants(configuration, scope);
        Actors clean = Actors.clean(c);
        Actors actors = defect.map(d -> Defects.seed(d, c, clean)).orElse(clean);
        return new Model<>(
                this,
                configuration,
                scope,
                defect,
                () -> new PageTableState(c),
                List.of(new PageTableState(c).pack()),
                steps(c, actors));
    }

    private static List<Step<PageTableState>> steps(Constants c, Actors actors) {
        return Stream.of(
                        callerSteps(c, actors.driver()),
                        tableSteps(actors.driver()),
                        invalidationSteps(actors.driver()),
                        memorySteps(c, actors.memory()),
                        iommuSteps(c, actors.iommu()),
                        hostSteps(c, actors.host()))
                .flatMap(List::stream)
                .toList();
    }

    private static List<Step<PageTableState>> callerSteps(Constants c, Driver driver) {
        Parameter iova = new Parameter("iova", c.iova);
        return List.of(
                Step.of(DRIVER, "Map", iova, new Parameter("frame", c.frame), driver::map),
                Step.of(
                        DRIVER,
                        "MapSuperpage",
                        new Parameter("region", c.region),
                        new Parameter("base", c.frame),
                        driver::mapSuperpage),
                Step.of(DRIVER, "Unmap", new Parameter("first", c.iova), new Parameter("last", c.iova), driver::unmap));
    }

    private static List<Step<PageTableState>> tableSteps(Driver driver) {
        return List.of(
                Step.of(DRIVER, "WriteEntries", driver::writeEntries),
                Step.of(DRIVER, "WriteFrames", driver::writeFrames),
                Step.of(DRIVER, "WritePresent", driver::writePresent),
                Step.of(DRIVER, "WriteSuperpage", driver::writeSuperpage),
                Step.of(DRIVER, "Split", driver::split),
                Step.of(DRIVER, "FailSplit", driver::failSplit),
                Step.of(DRIVER, "ClearEntries", driver::clearEntries),
                Step.of(DRIVER, "ZeroFrames", driver::zeroFrames),
                Step.of(DRIVER, "WriteBack", driver::writeBack));
    }

    private static List<Step<PageTableState>> invalidationSteps(Driver driver) {
        return List.of(
                Step.of(DRIVER, "Submit", driver::submit),
                Step.of(DRIVER, "SubmitGlobal", driver::submitGlobal),
                Step.of(DRIVER, "Await", driver::await),
                Step.of(DRIVER, "FreeTables", driver::freeTables),
                Step.of(DRIVER, "Release", driver::release));
    }

    private static List<Step<PageTableState>> memorySteps(Constants c, Memory memory) {
        return List.of(Step.of(
                MEMORY, "Commit", new Parameter("iova", c.iova), new Parameter("word", c.word), memory::commit));
    }

    private static List<Step<PageTableState>> iommuSteps(Constants c, Iommu iommu) {
        Parameter iova = new Parameter("iova", c.iova);
        return List.of(
                Step.of(IOMMU, "Translate", iova, iommu::translate),
                Step.of(IOMMU, "EvictIotlb", iova, iommu::evictIotlb),
                Step.of(IOMMU, "EvictPwc", new Parameter("region", c.region), iommu::evictPwc),
                Step.of(IOMMU, "Flush", iommu::flush));
    }

    private static List<Step<PageTableState>> hostSteps(Constants c, Host host) {
        Parameter frame = new Parameter("frame", c.frame);
        return List.of(
                Step.of(HOST, "Reclaim", frame, host::reclaim), Step.of(HOST, "GiveBack", frame, host::giveBack));
    }
}
