package viommu.ci.command;

import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import picocli.CommandLine.Option;
import viommu.ci.input.Candidates;

/** The options that say which variant of a protocol is looked at. */
class BuiltIn {
    @Option(
            names = "--defect",
            paramLabel = "NAME",
            completionCandidates = Candidates.OfDefects.class,
            description = "A mistake to build in.")
    private Optional<String> defect = Optional.empty();

    @Option(
            names = "--scope",
            paramLabel = "SIZE=N",
            description = "A size of the scope; ./viommu list protocols names them.")
    private Map<String, Integer> scope = new LinkedHashMap<>();

    final Optional<String> defect() {
        return defect;
    }

    final Map<String, Integer> scope() {
        return scope;
    }
}
