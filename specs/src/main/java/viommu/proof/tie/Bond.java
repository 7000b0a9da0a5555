package viommu.proof.tie;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.BiPredicate;
import viommu.model.protocol.Defect;
import viommu.model.protocol.Model;
import viommu.model.protocol.Protocol;
import viommu.model.protocol.Scope;
import viommu.model.state.State;
import viommu.model.state.Value;
import viommu.proof.system.Proof;

/**
 * A proof and what ties it to the model of its protocol.
 *
 * @param proof what is shown
 * @param reader how states are read
 * @param excuses by the name of a step, where its formula may allow more than the model does
 * @param scopes small enough to look at every edge in a hurry: each what differs from the protocol's bridge scope
 */
public record Bond(Proof proof, Reader reader, Map<String, Excuse> excuses, List<Map<String, Integer>> scopes) {

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
        scopes = List.copyOf(scopes);
    }

    /** Compared at the protocol's bridge scope. */
    public Bond(Proof proof, Reader reader, Map<String, Excuse> excuses) {
        this(proof, reader, excuses, List.of(Map.of()));
    }

    public Bond with(Proof other) {
        return new Bond(other, reader, excuses, scopes);
    }

    /** The models of the protocol to compare with. */
    public <S extends State> List<Model<S>> models(Protocol<S> protocol, Optional<Defect> defect) {
        Scope bridge = Scope.defaults(protocol.dimensions()).with(protocol.bridgeScope());
        return scopes.stream()
                .map(sizes -> protocol.model(protocol.configuration(proof.configuration()), bridge.with(sizes), defect))
                .toList();
    }
}
