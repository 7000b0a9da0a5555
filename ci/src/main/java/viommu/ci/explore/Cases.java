package viommu.ci.explore;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import viommu.ci.claim.Exit;
import viommu.ci.claim.Verdict;
import viommu.ci.feedback.Feedback;
import viommu.ci.feedback.Meter;
import viommu.ci.finding.Found;
import viommu.counterexamples.Corpus;
import viommu.counterexamples.Counterexample;
import viommu.model.explorer.Explorer;
import viommu.model.explorer.Limits;
import viommu.model.explorer.Progress;
import viommu.model.protocol.Configuration;
import viommu.model.protocol.Defect;
import viommu.model.protocol.Model;
import viommu.model.protocol.Property;
import viommu.model.protocol.Protocol;
import viommu.model.protocol.Scope;
import viommu.model.state.State;

/** The shortest counterexample of every defect, and of every violation that a configuration is expected to have. */
public final class Cases<S extends State> {

    /** A violation that there should be. */
    private record Wanted<S extends State>(Model<S> model, Property<S> property) {}

    /**
     * What was made.
     *
     * @param counterexamples in the order of defects and then configurations
     * @param missing what should be violated and was not found so, a sentence each
     * @param exit differs if an exploration was complete and found nothing
     */
    public record Made<S extends State>(List<Counterexample<S>> counterexamples, List<String> missing, Exit exit) {
        /** Saves them all, and writes the index of the folder anew. */
        public List<Path> save(Path folder) {
            Corpus corpus = new Corpus(folder);
            List<Path> files = new ArrayList<>();
            counterexamples.forEach(c -> files.add(corpus.write(c)));
            files.add(corpus.writeIndex());
            return files;
        }
    }

    private final Protocol<S> protocol;

    public Cases(Protocol<S> protocol) {
        this.protocol = protocol;
    }

    public Made<S> make(Limits limits, Feedback feedback) {
        List<Counterexample<S>> found = new ArrayList<>();
        List<String> missing = new ArrayList<>();
        List<Exit> exits = new ArrayList<>();
        List<Wanted<S>> wanted = wanted();
        try (Meter meter = feedback.begin("counterexamples", "cases", wanted.size())) {
            for (Wanted<S> w : wanted) {
                meter.at(found.size(), w.model().toString());
                Found<S> one = w.property() instanceof Property.Liveness<S>
                        ? Explored.liveness(List.of(w.property()), w.model(), limits, Progress.SILENT)
                                .get(0)
                        : Explored.found(
                                Explorer.search(w.model(), List.of(w.property()), limits, Progress.SILENT),
                                w.property());
                if (one.counterexample().isPresent()) {
                    found.add(one.counterexample().get());
                    continue;
                }
                exits.add(one.verdict() == Verdict.HOLDS ? Exit.DIFFERS : Exit.INCONCLUSIVE);
                missing.add(w.model() + " was not found to violate "
                        + w.property().name() + (one.reason().isEmpty() ? "" : ": " + one.reason()));
            }
        }
        return new Made<>(found, missing, Exit.of(exits.stream()));
    }

    private List<Wanted<S>> wanted() {
        Scope standard = Scope.defaults(protocol.dimensions());
        List<Wanted<S>> wanted = new ArrayList<>();
        for (Defect defect : protocol.defects()) {
            wanted.add(new Wanted<>(
                    protocol.model(
                            protocol.configuration(defect.configuration()),
                            standard.with(defect.scope()),
                            Optional.of(defect)),
                    protocol.property(defect.property())));
        }
        for (Configuration configuration : protocol.configurations()) {
            for (Map.Entry<String, Configuration.Expectation> expected :
                    configuration.expected().entrySet()) {
                Property<S> property = protocol.property(expected.getKey());
                if (expected.getValue() == Configuration.Expectation.VIOLATED) {
                    wanted.add(new Wanted<>(protocol.model(configuration), property));
                }
            }
        }
        return wanted;
    }
}
