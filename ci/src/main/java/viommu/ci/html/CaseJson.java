package viommu.ci.html;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import viommu.ci.text.Json;
import viommu.counterexamples.Counterexample;
import viommu.counterexamples.Scene;
import viommu.counterexamples.Scenes;
import viommu.counterexamples.StateTables;
import viommu.model.state.State;

/** A counterexample as {@code stepper.js} reads it: the first state in full, and of each further one what differs. */
public final class CaseJson {
    private CaseJson() {}

    /**
     * @param id what links to it call it
     * @param command what replays it
     */
    public static <S extends State> Map<String, Object> of(
            Counterexample<S> counterexample, String id, String command) {
        Scenes scenes = Scenes.of(counterexample);
        StateTables tables = StateTables.of(counterexample.trace());
        List<Object> steps = new ArrayList<>();
        for (int n = 0; n < scenes.rows().size(); n++) {
            Scene scene = scenes.rows().get(n);
            steps.add(Json.object(
                    "lane", scenes.lanes().indexOf(scene.lane()),
                    "action", scene.action(),
                    "set",
                            n == 0
                                    ? List.of()
                                    : differences(
                                            tables.states().get(n - 1),
                                            tables.states().get(n)),
                    "marks", scene.marks()));
        }
        return Json.object(
                "id", id,
                "title", counterexample.model() + " violates " + counterexample.property(),
                "sentence", counterexample.promise().sentence(),
                "defect", counterexample.model().defect().map(d -> d.sentence()).orElse(""),
                "scope", counterexample.model().scope().toString(),
                "engine", counterexample.engine(),
                "command", command,
                "lanes", scenes.lanes(),
                "grids",
                        tables.grids().stream()
                                .map(grid -> Json.object("rows", grid.rows(), "columns", grid.columns()))
                                .toList(),
                "singles", tables.singles(),
                "places", tables.places(),
                "initial", tables.states().get(0),
                "steps", steps);
    }

    /** Pairs of the index of a place and its new value. */
    private static List<List<Object>> differences(List<String> before, List<String> after) {
        List<List<Object>> differences = new ArrayList<>();
        for (int place = 0; place < after.size(); place++) {
            if (!after.get(place).equals(before.get(place))) {
                differences.add(List.of(place, after.get(place)));
            }
        }
        return differences;
    }
}
