package viommu.properties.bench;

import java.util.List;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.state.Action;
import net.jqwik.api.state.ActionChain;
import net.jqwik.api.state.ActionChainArbitrary;
import net.jqwik.api.state.Transformer;
import viommu.model.protocol.Model;
import viommu.model.protocol.Property;
import viommu.model.state.State;

/** A model as jqwik's documentation has it: an action of the chain for each action of the model, with its guard as precondition. */
final class Chains {
    private Chains() {}

    static <S extends State> Arbitrary<ActionChain<Behaviour<S>>> of(
            Model<S> model, List<Property<S>> properties, int length) {
        ActionChainArbitrary<Behaviour<S>> chains = ActionChain.startWith(() -> new Behaviour<>(model, properties));
        for (viommu.model.protocol.Action<S> action : model.actions()) {
            chains = chains.withAction(new Guarded<>(action));
        }
        return chains.withMaxTransformations(length);
    }

    private record Guarded<S extends State>(viommu.model.protocol.Action<S> action)
            implements Action.Independent<Behaviour<S>> {

        @Override
        public boolean precondition(Behaviour<S> behaviour) {
            return behaviour.enables(action);
        }

        @Override
        public Arbitrary<Transformer<Behaviour<S>>> transformer() {
            return Arbitraries.just(Transformer.mutate(action.toString(), behaviour -> behaviour.take(action)));
        }
    }
}
