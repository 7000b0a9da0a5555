package viommu.ci.verify;

import java.util.List;
import viommu.ci.claim.EngineName;
import viommu.model.state.State;

/** Something that can tell whether a model has a property. Knows no protocol. */
public interface Engine {
    EngineName name();

    /**
     * What it does about a question. Together the jobs make at most one claim about each of the question's properties; where they
     * make none, the engine has nothing to say.
     */
    <S extends State> List<Job> jobs(Question<S> question);
}
