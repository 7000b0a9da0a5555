package viommu.ci.verify;

import java.util.List;
import java.util.function.Supplier;
import viommu.ci.bridge.Compare;
import viommu.ci.claim.EngineName;
import viommu.model.explorer.Progress;
import viommu.model.protocol.Model;
import viommu.model.protocol.Protocol;
import viommu.model.state.State;

/** Claims nothing of properties: it compares the model of every configuration with its specification, edge by edge. */
final class BridgeEngine implements Engine {
    private static final int URGENCY = 30;
    private static final int URGENCY_IN_HURRY = 4;

    private final Supplier<Compare> compare;
    private final boolean inHurry;

    /**
     * @param compare asked in every job
     * @param inHurry at the protocol's own scope for that, instead of the standard one
     */
    BridgeEngine(Supplier<Compare> compare, boolean inHurry) {
        this.compare = compare;
        this.inHurry = inHurry;
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
        Model<S> model = inHurry ? small(question.model()) : question.model();
        return List.of(new Job(
                name(),
                question.subject(),
                List.of(),
                inHurry ? URGENCY_IN_HURRY : URGENCY,
                Compare.command(model),
                () -> Answer.of(compare.get().with(model, Progress.SILENT))));
    }

    private static <S extends State> Model<S> small(Model<S> model) {
        Protocol<S> protocol = model.protocol();
        return protocol.model(model.configuration(), model.scope().with(protocol.bridgeScope()), model.defect());
    }
}
