package viommu.model.domainlifecycle;

import java.util.function.Function;

/** The parts of the system; a defect puts another part in the place of one of them. */
public record Actors(Driver driver, Iommu iommu, Containers containers, Machine machine) {

    /** The parts as they should be. */
    static Actors clean(Constants c) {
        return of(c, new Lifecycle(c));
    }

    private static Actors of(Constants c, Lifecycle lifecycle) {
        return new Actors(new Driver(c, lifecycle), new Iommu(c, lifecycle), new Containers(c), new Machine(c));
    }

    public Actors with(Lifecycle other) {
        return of(other.c, other);
    }

    /** Another IOMMU, with the same lifecycle. */
    public Actors withIommu(Function<Lifecycle, Iommu> other) {
        return new Actors(driver, other.apply(driver.lifecycle), containers, machine);
    }

    /** Another driver, with the same lifecycle. */
    public Actors withDriver(Function<Lifecycle, Driver> other) {
        return new Actors(other.apply(driver.lifecycle), iommu, containers, machine);
    }

    public Actors with(Containers other) {
        return new Actors(driver, iommu, other, machine);
    }

    public Actors with(Machine other) {
        return new Actors(driver, iommu, containers, other);
    }
}
