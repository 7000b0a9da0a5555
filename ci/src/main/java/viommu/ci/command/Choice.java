package viommu.ci.command;

import java.util.ArrayList;
import java.util.List;
import picocli.CommandLine.Option;
import viommu.ci.input.Candidates;
import viommu.ci.input.Selection;
import viommu.model.protocol.Protocol;
import viommu.model.state.State;

/** The options that choose what of a protocol is looked at. */
final class Choice extends BuiltIn {
    @Option(
            names = "--config",
            paramLabel = "NAME",
            completionCandidates = Candidates.OfConfigurations.class,
            description = "A configuration; may be given several times. Default: all, or the defect's own.")
    private List<String> configurations = new ArrayList<>();

    @Option(
            names = "--property",
            paramLabel = "NAME",
            completionCandidates = Candidates.OfProperties.class,
            description = "A property; may be given several times. Default: all that apply.")
    private List<String> properties = new ArrayList<>();

    <S extends State> Selection<S> of(Protocol<S> protocol) {
        return Selection.of(protocol, configurations, defect(), properties, scope());
    }

    /** Whether nothing was chosen. */
    boolean isEmpty() {
        return configurations.isEmpty() && defect().isEmpty() && properties.isEmpty() && scope().isEmpty();
    }
}
