package viommu.ci.finding;

import java.util.ArrayList;
import java.util.List;
import java.util.function.Function;
import java.util.stream.Collectors;
import viommu.ci.claim.Verdict;
import viommu.ci.home.Home;
import viommu.ci.text.Figures;
import viommu.counterexamples.Counterexample;
import viommu.counterexamples.SwimLanes;
import viommu.model.protocol.Configuration.Expectation;
import viommu.model.state.State;

/** Findings as lines for a person. */
public final class FindingsText {
    private FindingsText() {}

    /** A line per property. */
    public static List<String> verdicts(Findings<?> findings) {
        int width = findings.all().stream()
                .mapToInt(f -> f.property().length())
                .max()
                .orElse(0);
        return findings.all().stream()
                .map(f -> "  " + f.property() + " ".repeat(width - f.property().length()) + "  " + verdict(f))
                .toList();
    }

    private static String verdict(Found<?> found) {
        String after = found.counterexample()
                .map(c -> ", after " + Figures.count(c.trace().length(), "step"))
                .orElse("");
        boolean expected = found.expected() == Expectation.VIOLATED;
        return switch (found.verdict()) {
            case HOLDS -> expected ? "holds, and should be VIOLATED" : "holds";
            case VIOLATED -> (expected ? "VIOLATED, as expected" : "VIOLATED") + after + reason(found.reason());
            case NOT_FOUND -> expected ? "not found violated, and should be" : "no counterexample";
            case INCONCLUSIVE, SKIPPED -> found.verdict() + reason(found.reason());
        };
    }

    private static String reason(String reason) {
        return reason.isEmpty() ? "" : ": " + reason;
    }

    /**
     * The swim lanes of the violations worth showing, and the names of the others.
     *
     * @param again the command that looks for a counterexample again, for those that are not saved
     */
    public static <S extends State> List<String> lanes(
            Findings<S> findings, Function<Counterexample<S>, String> again) {
        List<String> lines = new ArrayList<>();
        List<Found<S>> shown = findings.shown();
        for (Found<S> found : shown) {
            Counterexample<S> counterexample = found.counterexample().orElseThrow();
            String command = found.file()
                    .map(file -> Counterexample.command(Home.shown(file)))
                    .orElseGet(() -> again.apply(counterexample));
            lines.add("");
            lines.addAll(SwimLanes.text(counterexample, command, SwimLanes.WIDTH)
                    .lines()
                    .toList());
        }
        String others = findings.all().stream()
                .filter(f -> f.verdict() == Verdict.VIOLATED && !shown.contains(f))
                .map(f -> f.property() + (f.isNewViolation() ? "" : " (as expected)"))
                .collect(Collectors.joining(", "));
        if (!others.isEmpty() && !shown.isEmpty()) {
            lines.add("");
            lines.add("Violated as well: " + others);
        }
        return lines;
    }
}
