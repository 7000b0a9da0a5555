package viommu.adapters.logs.explain;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import viommu.adapters.logs.LogEvent;
import viommu.adapters.logs.check.Breach;
import viommu.adapters.logs.check.Rule.Evidence;
import viommu.adapters.logs.trial.LogTrial;

/** Some lines of two logs, in order; one of them may be left out as a whole. */
public record SubLog(List<LogEvent> guest, List<LogEvent> emulator) {
    public SubLog {
        guest = List.copyOf(guest);
        emulator = List.copyOf(emulator);
    }

    /** Whether these lines alone break the same rule by the same line. */
    public boolean breaks(Breach breach) {
        Evidence evidence = breach.rule().evidence();
        return LogTrial.run(
                        evidence == Evidence.EMULATOR ? Optional.empty() : Optional.of(guest),
                        evidence == Evidence.GUEST ? Optional.empty() : Optional.of(emulator))
                .tally()
                .first(breach.rule())
                .stream()
                .anyMatch(other -> other.event().equals(breach.event()));
    }

    int size() {
        return guest.size() + emulator.size();
    }

    SubLog withoutGuest(int at) {
        return new SubLog(without(guest, at, at + 1), emulator);
    }

    SubLog withoutEmulator(int at) {
        return new SubLog(guest, without(emulator, at, at + 1));
    }

    /** Without what comes before these places. */
    SubLog from(int guestFrom, int emulatorFrom) {
        return new SubLog(without(guest, 0, guestFrom), without(emulator, 0, emulatorFrom));
    }

    private static List<LogEvent> without(List<LogEvent> events, int from, int to) {
        List<LogEvent> rest = new ArrayList<>(events);
        rest.subList(from, to).clear();
        return rest;
    }
}
