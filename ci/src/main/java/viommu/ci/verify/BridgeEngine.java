package viommu.ci.verify;

import java.util.List;
import java.util.function.Supplier;
import viommu.ci.bridge.Compare;
import viommu.ci.claim.EngineName;
import viommu.model.explorer.Progress;
import viommu.model.state.State;

/** Claims nothing of properties: it compares the model of every configuration with its specification, edge by edge. */
final class BridgeEngine implements Engine {
    private static final int URGENCY = 30;

    private final Supplier<Compare> compare;

    /** @param compare asked in every job */
    BridgeEngine(Supplier<Compare> compare) {
        this.compare = compare;
    }

    @Override
    public EngineName name() {
        return EngineName.BRIDGE;
    }

    @Override
    public <S extends State> List<Job> jobs(Question<S> question) {
        if (question.isAboutDefect()) {
            return List.of();
        }
        return List.of(new Job(
                name(),
                question.subject(),
                List.of(),
                URGENCY,
                Compare.command(question.model()),
                () -> Answer.of(compare.get().with(question.model(), Progress.SILENT))));
    }
}
