package viommu.model.optimisticteardown;

/** The parts of the system; a defect puts another part in the place of one of them. */
public record Actors(
        Rules rules, Driver driver, Expiry expiry, Drain drain, Emulator emulator, Host host, Device device) {

    /** The parts as they should be. */
    static Actors clean(Constants c) {
        return of(c, new Rules(new Mappings(c), new Pools(c), new Order()));
    }

    /** The parts as they should be, under other rules. */
    public static Actors of(Constants c, Rules rules) {
        return new Actors(
                rules,
                new Driver(c, rules),
                new Expiry(c, rules),
                new Drain(c, rules),
                new Emulator(c),
                new Host(c),
                new Device(c));
    }

    public Actors with(Expiry other) {
        return new Actors(rules, driver, other, drain, emulator, host, device);
    }

    public Actors with(Drain other) {
        return new Actors(rules, driver, expiry, other, emulator, host, device);
    }

    public Actors with(Emulator other) {
        return new Actors(rules, driver, expiry, drain, other, host, device);
    }

    public Actors with(Host other) {
        return new Actors(rules, driver, expiry, drain, emulator, other, device);
    }
}
