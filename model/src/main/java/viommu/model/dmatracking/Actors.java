package viommu.model.dmatracking;

/** The parts of the system; a defect puts another part in the place of one of them. */
public record Actors(Guest guest, PinWorker pinner, UnpinWorker unpinner, Host host) {

    /** The parts as they should be. */
    static Actors clean(Constants c) {
        return new Actors(new Guest(c, new Order()), new PinWorker(c), new UnpinWorker(c), new Host());
    }

    public Actors with(Guest other) {
        return new Actors(other, pinner, unpinner, host);
    }

    public Actors with(PinWorker other) {
        return new Actors(guest, other, unpinner, host);
    }

    public Actors with(UnpinWorker other) {
        return new Actors(guest, pinner, other, host);
    }

    public Actors with(Host other) {
        return new Actors(guest, pinner, unpinner, other);
    }
}
