package viommu.model.flushqueue;

/** The parts of the protocol; a defect puts another part in the place of one of them. */
public record Actors(Rings rings, Order order, Flush flush, Driver driver, Timer timer, Device device) {

    /** The parts as they should be. */
    static Actors clean(Constants c) {
        return of(c, new Rings(c), new Order(c));
    }

    private static Actors of(Constants c, Rings rings, Order order) {
        return new Actors(
                rings,
                order,
                new Flush(c, rings, order),
                new Driver(c, rings, order),
                new Timer(c, rings, order),
                new Device());
    }

    public Actors with(Rings other) {
        return of(other.c, other, order);
    }

    public Actors with(Order other) {
        return of(other.c, rings, other);
    }

    public Actors with(Flush other) {
        return new Actors(rings, order, other, driver, timer, device);
    }

    public Actors with(Driver other) {
        return new Actors(rings, order, flush, other, timer, device);
    }

    public Actors with(Timer other) {
        return new Actors(rings, order, flush, driver, other, device);
    }
}
