package viommu.model.viommu;

/** The parts of the system; a defect puts another part in the place of one of them. */
public record Actors(
        Strategy strategy, Guest guest, HostileGuest hostileGuest, Emulator emulator, Host host, Device device) {

    /** The parts as they should be. */
    static Actors clean(Constants c) {
        Strategy strategy = new Strategy(c);
        return new Actors(
                strategy, new Guest(c, strategy), new HostileGuest(c), new Emulator(c), new Host(c), new Device(c));
    }

    public Actors with(Strategy other) {
        return new Actors(other, new Guest(other.c, other), hostileGuest, emulator, host, device);
    }

    public Actors with(Guest other) {
        return new Actors(strategy, other, hostileGuest, emulator, host, device);
    }

    public Actors with(Emulator other) {
        return new Actors(strategy, guest, hostileGuest, other, host, device);
    }

    public Actors with(Host other) {
        return new Actors(strategy, guest, hostileGuest, emulator, other, device);
    }
}
