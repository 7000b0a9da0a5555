package viommu.ci.sarif;

import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import viommu.ci.claim.Recording;
import viommu.ci.claim.Recording.Breach;
import viommu.ci.claim.Recording.Line;
import viommu.ci.claim.Recording.Ruling;
import viommu.ci.home.Versions;
import viommu.ci.outcome.Outcome.Result;
import viommu.ci.outcome.Outcomes;
import viommu.ci.trace.Recorded;

/** What logs break for code scanning: an alarm for each rule that is broken, at the first line that breaks it. */
public final class TraceSarif {
    private static final String LOGS = "logs/";

    private TraceSarif() {}

    /** @param outcomes of the same logs */
    public static SarifLog of(Recording recording, Outcomes outcomes) {
        return new SarifLog(
                outcomes.name(),
                outcomes.commandLine(),
                Versions.viommu(),
                outcomes.exit(),
                rules(),
                alarms(recording).toList(),
                outcomes.all().stream()
                        .filter(outcome -> outcome.result() == Result.INCONCLUSIVE)
                        .map(outcome -> outcome.group() + ", " + outcome.name() + ": " + outcome.message())
                        .toList());
    }

    static List<Rule> rules() {
        return Recorded.rules().entrySet().stream()
                .map(rule -> new Rule(
                        LOGS + rule.getKey(),
                        rule.getValue(),
                        rule.getValue()
                                + " The steps are the shortest part of the logs that breaks it; the command in the message"
                                + " asks again. docs/traces.md tells more."))
                .toList();
    }

    static Stream<Alarm> alarms(Recording recording) {
        return recording.broken().stream().map(ruling -> alarm(recording, ruling));
    }

    private static Alarm alarm(Recording recording, Ruling ruling) {
        Optional<Breach> first = ruling.first().stream().findFirst();
        String again =
                first.map(Breach::command).filter(command -> !command.isEmpty()).orElse(recording.command());
        return new Alarm(
                LOGS + ruling.rule(),
                recording.name(),
                first.map(Breach::toString).orElse(ruling.sentence()) + "\n" + again,
                first.map(breach -> place(breach.at())),
                first.stream()
                        .flatMap(breach -> breach.part().stream())
                        .map(line -> new Alarm.Stop(line.text(), Optional.of(place(line))))
                        .toList());
    }

    private static Place place(Line line) {
        return Place.of(Path.of(""), Path.of(line.file()), Math.toIntExact(line.number()));
    }
}
