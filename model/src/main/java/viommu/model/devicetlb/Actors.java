package viommu.model.devicetlb;

/** The parts of the system; a defect puts another part in the place of one of them. */
public record Actors(Driver driver, Iommu iommu, Device device, Host host) {

    /** The parts as they should be. */
    static Actors clean(Constants c) {
        return new Actors(new Driver(c, new Teardown(c)), new Iommu(c), new Device(c), new Host());
    }

    public Actors with(Teardown other) {
        return with(new Driver(other.c, other));
    }

    public Actors with(Driver other) {
        return new Actors(other, iommu, device, host);
    }

    public Actors with(Iommu other) {
        return new Actors(driver, other, device, host);
    }

    public Actors with(Device other) {
        return new Actors(driver, iommu, other, host);
    }
}
