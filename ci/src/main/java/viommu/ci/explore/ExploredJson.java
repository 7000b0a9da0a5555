package viommu.ci.explore;

import java.util.Locale;
import java.util.Map;
import viommu.ci.finding.FindingsJson;
import viommu.ci.text.Json;
import viommu.model.explorer.Exploration;
import viommu.model.protocol.Trace;

/** An exploration for a machine. */
public final class ExploredJson {
    private ExploredJson() {}

    public static Map<String, Object> of(Explored<?> explored) {
        Exploration<?> exploration = explored.exploration();
        return Json.object(
                "configuration", exploration.model().configuration().name(),
                "scope", exploration.model().scope().sizes(),
                "outcome", exploration.outcome().name().toLowerCase(Locale.ROOT),
                "reason", exploration.reason(),
                "states", exploration.states(),
                "statesRepresented", exploration.represented(),
                "transitions", exploration.transitions(),
                "depth", exploration.depth(),
                "seconds", exploration.time().toMillis() / 1000.0,
                "bytes", exploration.bytes(),
                "steps", exploration.taken(),
                "stepsNeverEnabled", exploration.neverTaken(),
                "landmarksReached", exploration.landmarks(),
                "landmarksNotReached", explored.landmarksNotReached(),
                "deadlock", exploration.deadlock().map(Trace::length).orElse(null),
                "verdicts", FindingsJson.of(explored.findings()));
    }
}
