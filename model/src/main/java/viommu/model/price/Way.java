package viommu.model.price;

import java.util.List;
import java.util.stream.Stream;
import viommu.model.state.Names;
import viommu.model.viommu.Emulation;
import viommu.model.viommu.Teardown;

/** A teardown under an emulation, by the names of the specification, such as {@code Deferred} and {@code Sidecore}. */
public record Way(String teardown, String emulation) {

    /** @throws IllegalArgumentException if there is no such teardown or emulation; the message lists them */
    public Way {
        constant(Teardown.values(), teardown);
        constant(Emulation.values(), emulation);
    }

    static Way of(Teardown teardown, Emulation emulation) {
        return new Way(Names.of(teardown), Names.of(emulation));
    }

    /** Every teardown that keeps rules under every emulation. */
    public static List<Way> all() {
        return Stream.of(Teardown.values())
                .filter(teardown -> teardown != Teardown.HOSTILE)
                .flatMap(teardown -> Stream.of(Emulation.values()).map(emulation -> of(teardown, emulation)))
                .toList();
    }

    /** There is a host that can take memory back which is not pinned. */
    public boolean overcommits() {
        return constant(Emulation.values(), emulation) != Emulation.BARE_METAL;
    }

    Teardown whichTeardown() {
        return constant(Teardown.values(), teardown);
    }

    Emulation whichEmulation() {
        return constant(Emulation.values(), emulation);
    }

    private static <E extends Enum<E>> E constant(E[] constants, String name) {
        for (E constant : constants) {
            if (Names.of(constant).equals(name)) {
                return constant;
            }
        }
        throw new IllegalArgumentException(
                name + " is not one of " + Stream.of(constants).map(Names::of).toList());
    }

    /** Such as {@code Deferred Sidecore}. */
    @Override
    public String toString() {
        return teardown + " " + emulation;
    }
}
