package viommu.ci.outcome;

import java.time.Duration;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import viommu.ci.claim.Exit;
import viommu.ci.outcome.Outcome.Result;

/**
 * What came of everything that one run of a command asked.
 *
 * @param name of the command, such as {@code verify}
 * @param commandLine that asked for it
 * @param time that it took as a whole
 */
public record Outcomes(String name, String commandLine, Duration time, List<Outcome> all) {

    public Outcomes {
        all = List.copyOf(all);
    }

    /** What the command ends with. */
    public Exit exit() {
        return Exit.of(all.stream().map(outcome -> outcome.result().exit()));
    }

    public long count(Result result) {
        return all.stream().filter(outcome -> outcome.result() == result).count();
    }

    /** By group, in the order in which the groups come first. */
    public Map<String, List<Outcome>> byGroup() {
        Map<String, List<Outcome>> groups = new LinkedHashMap<>();
        all.forEach(outcome -> groups.computeIfAbsent(outcome.group(), group -> new ArrayList<>())
                .add(outcome));
        return groups;
    }
}
