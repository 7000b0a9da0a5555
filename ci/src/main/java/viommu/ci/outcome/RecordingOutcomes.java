package viommu.ci.outcome;

import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;
import viommu.ci.claim.Recording;
import viommu.ci.claim.Recording.Breach;
import viommu.ci.claim.Recording.Ruling;

/** Logs of a real system, one thing that was asked after the other: each rule, and whether that is enough to tell anything. */
public final class RecordingOutcomes {
    private static final String COMMAND = "trace";

    private RecordingOutcomes() {}

    /**
     * As those of {@code trace}.
     *
     * @param commandLine that asked for it
     */
    public static Outcomes of(Recording recording, String commandLine) {
        return new Outcomes(COMMAND, commandLine, recording.time(), all(COMMAND, recording));
    }

    /** @param word that the name of their group begins with */
    public static List<Outcome> all(String word, Recording recording) {
        // Dots would be taken for those of packages.
        String group = word + "." + recording.name().replace('.', '_');
        List<Outcome> all = new ArrayList<>();
        recording.rulings().forEach(ruling -> all.add(ruling(group, ruling, recording.command())));
        String enough = "enough can be judged";
        all.add(
                recording.doubts().isEmpty()
                        ? Outcome.asExpected(group, enough, recording.command())
                        : Outcome.inconclusive(
                                group, enough, String.join("; ", recording.doubts()), recording.command()));
        return all;
    }

    private static Outcome ruling(String group, Ruling ruling, String command) {
        if (ruling.broken() > 0) {
            String message = ruling.first().stream().map(Breach::toString).collect(Collectors.joining("\n"));
            return Outcome.differs(group, ruling.rule(), message, again(ruling, command));
        }
        if (ruling.judged() == 0) {
            String why = ruling.withdrawn().isEmpty()
                    ? ruling.notKnown() + " times: the logs lack what would have to be known"
                    : ruling.withdrawn();
            return Outcome.skipped(group, ruling.rule(), why, command);
        }
        return Outcome.asExpected(group, ruling.rule(), command);
    }

    private static String again(Ruling ruling, String command) {
        return ruling.first().stream()
                .map(Breach::command)
                .filter(replay -> !replay.isEmpty())
                .findFirst()
                .orElse(command);
    }
}
