package viommu.counterexamples;

import java.util.Optional;
import viommu.model.protocol.Action;
import viommu.model.protocol.Model;
import viommu.model.state.OutOfDomainException;
import viommu.model.state.Packed;
import viommu.model.state.State;

/**
 * One action, tried in one state.
 *
 * @param after the state that it led to, if it could be taken
 * @param refusal why it could not; empty otherwise
 */
record Attempt(Optional<Packed> after, String refusal) {

    static <S extends State> Attempt of(Model<S> model, Packed before, Action<S> action) {
        S view = model.view(before);
        try {
            return action.take(view)
                    ? new Attempt(Optional.of(view.pack()), "")
                    : new Attempt(Optional.empty(), "is not enabled");
        } catch (OutOfDomainException e) {
            return new Attempt(Optional.empty(), "has no result within the scope: " + e.getMessage());
        }
    }
}
