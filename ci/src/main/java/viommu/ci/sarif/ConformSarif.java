package viommu.ci.sarif;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import viommu.ci.conform.Conformed;
import viommu.ci.conform.Conformed.Judged;
import viommu.ci.home.Home;
import viommu.ci.home.Versions;
import viommu.ci.outcome.Outcome.Result;
import viommu.ci.outcome.Outcomes;
import viommu.conformance.campaign.Finding;
import viommu.conformance.contract.Clause;
import viommu.conformance.contract.Clauses;

/**
 * What {@code conform} found for code scanning: an alarm for each new finding and for each known deviation that is gone. A black
 * box has no lines: alarms are at the file that the user names, or at the saved finding.
 */
public final class ConformSarif {
    private static final String CONTRACT = "contract/";

    private static final Rule KNOWN = new Rule(
            "contract/AsKnown",
            "A known deviation from the contract is still there.",
            "It was mended, or something else hides it. If it was mended, take it out of the list of what is known.");

    private ConformSarif() {}

    /**
     * @param outcomes of the same campaign
     * @param source the file that implements the subject
     */
    public static SarifLog of(Conformed conformed, Outcomes outcomes, Optional<Path> source) {
        Stream<Alarm> news = conformed.judged().stream()
                .filter(judged -> judged.known().isEmpty())
                .map(judged -> alarm(judged, source));
        Stream<Alarm> vanished = conformed.vanished().stream()
                .map(v -> new Alarm(
                        KNOWN.id(),
                        conformed.report().subject().name() + " "
                                + v.deviation().schedule(),
                        v.sentence(),
                        Optional.of(place(source.orElse(v.deviation().file()))),
                        List.of()));
        return log(outcomes, Stream.concat(news, vanished).toList());
    }

    /** Of a subject that could not be tried. */
    public static SarifLog failed(Outcomes outcomes) {
        return log(outcomes, List.of());
    }

    private static SarifLog log(Outcomes outcomes, List<Alarm> alarms) {
        return new SarifLog(
                "conform",
                outcomes.commandLine(),
                Versions.viommu(),
                outcomes.exit(),
                rules(),
                alarms,
                outcomes.all().stream()
                        .filter(outcome -> outcome.result() == Result.INCONCLUSIVE)
                        .map(outcome -> outcome.group() + ", " + outcome.name() + ": " + outcome.message())
                        .toList());
    }

    private static List<Rule> rules() {
        List<Rule> rules = new ArrayList<>();
        for (Clause clause : Clauses.ALL) {
            rules.add(new Rule(
                    CONTRACT + clause.name(),
                    clause.sentence(),
                    clause.sentence()
                            + " The steps are the shortest schedule that was found; the command in the message"
                            + " takes them again. docs/conformance.md tells more."));
        }
        rules.add(KNOWN);
        return rules;
    }

    private static Alarm alarm(Judged judged, Optional<Path> source) {
        Finding finding = judged.finding();
        Path saved = Home.shown(judged.file());
        Optional<Place> place = Optional.of(place(source.orElse(saved)));
        List<Alarm.Stop> flow = new ArrayList<>();
        for (int i = 0; i < finding.operations().size(); i++) {
            String text = (i + 1) + ": " + finding.operations().get(i) + " "
                    + finding.observations().get(i);
            flow.add(new Alarm.Stop(text, place));
        }
        return new Alarm(
                CONTRACT + finding.violation().clause().name(),
                finding.subject().name() + " " + finding.shape(),
                finding.line() + "\n./viommu replay " + saved,
                place,
                flow);
    }

    private static Place place(Path file) {
        return Place.of(Path.of(""), file, 1);
    }
}
