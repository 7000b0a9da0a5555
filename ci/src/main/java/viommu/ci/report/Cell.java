package viommu.ci.report;

import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import viommu.ci.claim.Claim;
import viommu.ci.claim.EngineName;
import viommu.ci.claim.Standing;
import viommu.ci.claim.Subject;
import viommu.ci.claim.Verdict;
import viommu.model.protocol.Configuration;
import viommu.model.protocol.Configuration.Expectation;
import viommu.model.protocol.Defect;

/** All that is claimed of one property of one subject, and what is expected of it. */
public record Cell(Subject subject, String property, Expectation expected, List<Claim> claims) {

    public static Cell of(Report report, Part part, Configuration configuration, String property) {
        Subject subject = Subject.clean(part.protocol(), configuration.name());
        return new Cell(subject, property, configuration.expected().get(property), report.claims(subject, property));
    }

    static Cell of(Report report, Part part, Defect defect) {
        Subject subject = Subject.defective(part.protocol(), defect);
        return new Cell(subject, defect.property(), Expectation.VIOLATED, report.claims(subject, defect.property()));
    }

    public Standing standing() {
        return Standing.of(expected, claims);
    }

    /** What the engine of that name says, if it says anything. */
    public Optional<Claim> of(EngineName engine) {
        return claims.stream().filter(c -> c.engine().equals(engine)).findFirst();
    }

    /** It holds for any size, not only as far as somebody looked. */
    public boolean isProved() {
        return of(EngineName.PROOF).filter(c -> c.verdict() == Verdict.HOLDS).isPresent();
    }

    /** The letters of the engines that say that it holds, or that found nothing where nothing is to be found. */
    String holding(List<EngineName> engines) {
        return letters(engines, Verdict.HOLDS, expected == Expectation.HOLDS ? Verdict.NOT_FOUND : Verdict.HOLDS);
    }

    String violating(List<EngineName> engines) {
        return letters(engines, Verdict.VIOLATED);
    }

    String undecided(List<EngineName> engines) {
        return letters(
                engines,
                Verdict.INCONCLUSIVE,
                expected == Expectation.VIOLATED ? Verdict.NOT_FOUND : Verdict.INCONCLUSIVE);
    }

    private String letters(List<EngineName> engines, Verdict... verdicts) {
        StringBuilder letters = new StringBuilder();
        engines.stream()
                .filter(engine -> of(engine)
                        .filter(c -> List.of(verdicts).contains(c.verdict()))
                        .isPresent())
                .forEach(engine -> letters.append(engine.letter()));
        return letters.toString();
    }

    /** The fewest steps that a counterexample was found with. */
    public Optional<Integer> shortest() {
        return claims.stream().map(Claim::length).flatMap(Optional::stream).min(Integer::compareTo);
    }

    /** What an engine says that is not as expected, a sentence each. */
    public Stream<String> problems() {
        if (claims.isEmpty()) {
            return Stream.of(subject + ", " + property + ": no engine said anything");
        }
        return claims.stream()
                .filter(c -> switch (Standing.of(expected, c.verdict())) {
                    case DIFFERS, INCONCLUSIVE -> true;
                    case AS_EXPECTED, SKIPPED -> false;
                })
                .map(this::problem);
    }

    private String problem(Claim claim) {
        return statement(claim) + "; " + claim.command();
    }

    /** What an engine says, beside what it should say. */
    String statement(Claim claim) {
        String should = expected == Expectation.HOLDS ? "should hold" : "should be violated";
        return subject + ", " + property + ", which " + should + ": " + claim.engine() + " says " + claim.verdict()
                + claim.length().map(n -> " after " + n + " steps").orElse("")
                + (claim.detail().isEmpty() ? "" : " (" + claim.detail() + ")");
    }
}
