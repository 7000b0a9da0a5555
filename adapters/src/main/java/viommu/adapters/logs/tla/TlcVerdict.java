package viommu.adapters.logs.tla;

import java.time.Duration;

/** What TLC says of logs. */
public sealed interface TlcVerdict {
    /** @param states one for each line, and one more for each log */
    record Accepted(long states, Duration time) implements TlcVerdict {}

    /**
     * No order of the two logs explains all.
     *
     * @param log which one of those that it was given, from 1
     * @param guestLine the line of the guest's log that was next when nothing went on; 0 if all were taken
     * @param emulatorLine the same of the emulator's
     */
    record Refused(int log, long guestLine, long emulatorLine) implements TlcVerdict {}

    /** @param reason on one line */
    record Inconclusive(String reason) implements TlcVerdict {}
}
