package viommu.proof.tie;

import java.util.Map;
import java.util.function.BiPredicate;
import viommu.model.protocol.Scope;
import viommu.model.state.Value;
import viommu.proof.system.Proof;

/**
 * A proof and what ties it to the model of its protocol.
 *
 * @param proof what is shown
 * @param reader how states are read
 * @param excuses by the name of a step, where its formula may allow more than the model does
 */
public record Bond(Proof proof, Reader reader, Map<String, Excuse> excuses) {

    /** Says how states of a model of a scope are read. */
    @FunctionalInterface
    public interface Reader {
        Reading of(Proof proof, Scope scope);
    }

    /**
     * Why a formula allows more than the model.
     *
     * @param reason in some words
     * @param covers whether that is the reason in a state, of a model of the scope
     */
    public record Excuse(String reason, BiPredicate<Value.Rec, Scope> covers) {}

    public Bond {
        excuses = Map.copyOf(excuses);
    }

    public Bond with(Proof other) {
        return new Bond(other, reader, excuses);
    }
}
