package viommu.model.invalidationqueue;

/** The parts of the system; a defect puts another part in the place of one of them. */
public record Actors(Driver driver, IommuUnit unit, Device device) {

    /** The parts as they should be. */
    static Actors clean(Constants c) {
        return new Actors(new Driver(c, new Submission(c)), new IommuUnit(c), new Device(c));
    }

    public Actors with(Submission other) {
        return with(new Driver(other.c, other));
    }

    public Actors with(Driver other) {
        return new Actors(other, unit, device);
    }

    public Actors with(IommuUnit other) {
        return new Actors(driver, other, device);
    }
}
