package viommu.ci.trace;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import viommu.adapters.logs.LogEvent;
import viommu.adapters.logs.explain.Explanation;
import viommu.adapters.logs.normal.NdjsonLine;

/**
 * A breach in as few lines of the logs as it takes.
 *
 * @param file where it is saved for the contract to be asked again; empty if the contract of an IOMMU is not what it breaks
 */
public record Explained(Explanation explanation, Optional<Path> file) {

    /** The events of both logs, in the project's own form, each with the line that it is from. */
    List<String> lines() {
        List<String> lines = new ArrayList<>();
        explanation.log().guest().forEach(event -> lines.add("guest    " + text(event)));
        explanation.log().emulator().forEach(event -> lines.add("emulator " + text(event)));
        return lines;
    }

    /** In the project's own form; the event that the breach is about is marked. */
    String text(LogEvent event) {
        return NdjsonLine.text(event) + (event.equals(explanation.breach().event()) ? "  <-- this one" : "");
    }

    /** As swim lanes; empty if it is not saved. */
    List<String> lanes() {
        return explanation.schedule().map(LogCase::lanes).orElse(List.of());
    }
}
