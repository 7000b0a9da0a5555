package viommu.ci.bench;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalDouble;
import viommu.ci.text.Figures;
import viommu.ci.text.Json;
import viommu.ci.text.Table;
import viommu.ci.text.Table.Column;

/**
 * What is meant to be reached.
 *
 * @param what is measured, in words
 * @param atLeast whether more is better
 * @param measured empty if it was not measured
 */
public record Target(String what, boolean atLeast, double wanted, OptionalDouble measured) {

    public static Target atLeast(double wanted, String what, double measured) {
        return new Target(what, true, wanted, OptionalDouble.of(measured));
    }

    public static Target atMost(double wanted, String what, double measured) {
        return new Target(what, false, wanted, OptionalDouble.of(measured));
    }

    /** Empty if it was not measured. */
    public Optional<Boolean> met() {
        return measured.isPresent()
                ? Optional.of(atLeast ? measured.getAsDouble() >= wanted : measured.getAsDouble() <= wanted)
                : Optional.empty();
    }

    public static Table table(List<Target> targets) {
        return new Table(
                List.of(Column.left("target"), Column.right("wanted"), Column.right("measured"), Column.left("met")),
                targets.stream().map(Target::row).toList());
    }

    private List<String> row() {
        return List.of(
                what,
                (atLeast ? "at least " : "at most ") + Figures.factor(wanted),
                measured.isPresent() ? Figures.factor(measured.getAsDouble()) : "not measured",
                met().map(is -> is ? "yes" : "no").orElse("-"));
    }

    public static List<Map<String, Object>> json(List<Target> targets) {
        return targets.stream().map(Target::json).toList();
    }

    private Map<String, Object> json() {
        return Json.object(
                "target",
                what,
                atLeast ? "atLeast" : "atMost",
                wanted,
                "measured",
                measured.isPresent() ? (Double) measured.getAsDouble() : null,
                "met",
                met().orElse(null));
    }
}
