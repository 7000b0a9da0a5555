package viommu.ci.prove;

import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import viommu.ci.claim.Exit;
import viommu.counterexamples.Counterexample;
import viommu.model.protocol.Configuration;
import viommu.model.protocol.Configuration.Expectation;
import viommu.model.protocol.Defect;
import viommu.model.protocol.Protocol;
import viommu.proof.prove.Judged;
import viommu.proof.prove.Result;
import viommu.proof.prove.Result.Standing;
import viommu.proof.tie.Tied;

/**
 * One proof, judged.
 *
 * @param defect the mistake that the protocol makes, if it makes one
 * @param tied how the formulas compare with the model; not with a defect, where the model differs on purpose
 * @param traces real behaviours that break properties, if they were asked for
 * @param missing why there is no such behaviour of others, a sentence each
 */
public record Proven(
        Protocol<?> protocol,
        Configuration configuration,
        Optional<Defect> defect,
        Result result,
        Optional<Tied> tied,
        List<Counterexample<?>> traces,
        List<String> missing) {

    public Proven {
        traces = List.copyOf(traces);
        missing = List.copyOf(missing);
    }

    /** Such as {@code Viommu StrictSidecore with EarlyUnpin}. */
    public String name() {
        return result.proof() + defect.map(d -> " with " + d.name()).orElse("");
    }

    /** How the proof of a property stands to what is expected of it. */
    public Exit exit(String property) {
        boolean expected = configuration.expected().get(property) == Expectation.HOLDS;
        return switch (result.of(property)) {
            case PROVED -> expected ? Exit.AS_EXPECTED : Exit.DIFFERS;
            case REFUTED -> expected ? Exit.DIFFERS : Exit.AS_EXPECTED;
            case UNDECIDED -> Exit.INCONCLUSIVE;
        };
    }

    /** It is no fault of the defect: the property is violated without it too. */
    boolean isOfTheCleanProtocolToo(Judged judged) {
        return defect.isPresent()
                && configuration.expected().get(judged.condition().subject()) == Expectation.VIOLATED;
    }

    /** With a defect: 1 if it was noticed, 3 if not. */
    public Exit exit() {
        Exit open = result.open().isEmpty() && missing.isEmpty() ? Exit.AS_EXPECTED : Exit.INCONCLUSIVE;
        if (defect.isPresent()) {
            return result.isInductive() ? Exit.INCONCLUSIVE : Exit.DIFFERS;
        }
        Exit broken = result.isInductive() || open == Exit.INCONCLUSIVE ? Exit.AS_EXPECTED : Exit.DIFFERS;
        Exit tie = tied.map(Proven::exit).orElse(Exit.AS_EXPECTED);
        Stream<Exit> properties =
                result.isInductive() ? result.properties().stream().map(this::exit) : Stream.empty();
        return Exit.of(Stream.concat(Stream.of(open, broken, tie), properties));
    }

    /** A step that does not fit is a difference; a graph that was not seen in full is inconclusive. */
    private static Exit exit(Tied tied) {
        if (!tied.problems().isEmpty()) {
            return Exit.DIFFERS;
        }
        return tied.incomplete().isPresent() ? Exit.INCONCLUSIVE : Exit.AS_EXPECTED;
    }

    /** Everything that is not as expected or open, a sentence each. */
    public List<String> problems() {
        Stream<String> properties = result.properties().stream()
                .filter(p -> exit(p) == Exit.DIFFERS)
                .map(p -> name() + ": " + p + " is "
                        + (result.of(p) == Standing.PROVED ? "proved, and should be violated" : "not kept"));
        Stream<String> conditions = result.isInductive()
                ? Stream.empty()
                : result.refuted().stream()
                        .filter(j -> !isOfTheCleanProtocolToo(j))
                        .map(j -> name() + ": not so: " + j.condition());
        Stream<String> tie = tied.stream()
                .flatMap(t -> Stream.concat(t.problems().stream(), t.incomplete().stream()))
                .map(p -> name() + ": formulas and model: " + p);
        return Stream.of(properties, conditions, tie, result.open().stream(), missing.stream())
                .flatMap(s -> s)
                .toList();
    }
}
