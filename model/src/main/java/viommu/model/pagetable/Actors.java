package viommu.model.pagetable;

/** The parts of the system; a defect puts another part in the place of one of them. */
public record Actors(Driver driver, Memory memory, Iommu iommu, Host host) {

    /** The parts as they should be. */
    static Actors clean(Constants c) {
        return new Actors(new Driver(c, new Coverage(c), new Plan(c)), new Memory(), new Iommu(c), new Host(c));
    }

    public Actors with(Driver other) {
        return new Actors(other, memory, iommu, host);
    }

    public Actors with(Coverage other) {
        return with(new Driver(other.c, other, new Plan(other.c)));
    }

    public Actors with(Plan other) {
        return with(new Driver(other.c, new Coverage(other.c), other));
    }

    public Actors with(Iommu other) {
        return new Actors(driver, memory, other, host);
    }
}
