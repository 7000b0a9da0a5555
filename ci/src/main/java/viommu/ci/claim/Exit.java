package viommu.ci.claim;

import java.util.stream.Stream;

/** How a command ends, the less telling first. */
public enum Exit {
    AS_EXPECTED(0),
    INCONCLUSIVE(3),
    DIFFERS(1),
    BAD_INPUT(2);

    private final int code;

    Exit(int code) {
        this.code = code;
    }

    /** The exit code of the process. */
    public int code() {
        return code;
    }

    /** The most telling of them: a difference outweighs what is inconclusive, and that what is as expected. */
    public static Exit of(Stream<Exit> exits) {
        return exits.max(Enum::compareTo).orElse(AS_EXPECTED);
    }
}
