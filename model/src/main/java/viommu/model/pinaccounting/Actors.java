package viommu.model.pinaccounting;

/** The parts of the system; a defect puts another part in the place of one of them. */
public record Actors(Caller caller, Monitor monitor, Container container, Host host, Device device) {

    /** The parts as they should be. */
    static Actors clean(Constants c) {
        return with(c, new Rules(c));
    }

    /** Everybody keeps these rules. */
    public static Actors with(Constants c, Rules rules) {
        return new Actors(
                new Caller(c, rules), new Monitor(c, rules), new Container(c, rules), new Host(c), new Device(c));
    }

    public Actors with(Caller other) {
        return new Actors(other, monitor, container, host, device);
    }

    public Actors with(Monitor other) {
        return new Actors(caller, other, container, host, device);
    }

    public Actors with(Container other) {
        return new Actors(caller, monitor, other, host, device);
    }

    public Actors with(Host other) {
        return new Actors(caller, monitor, container, other, device);
    }
}
