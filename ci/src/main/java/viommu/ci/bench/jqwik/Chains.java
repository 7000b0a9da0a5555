package viommu.ci.bench.jqwik;

import java.util.List;
import java.util.function.Function;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.state.Action;
import net.jqwik.api.state.ActionChain;
import net.jqwik.api.state.ActionChainArbitrary;
import net.jqwik.api.state.Transformer;
import viommu.model.protocol.Model;
import viommu.model.protocol.Property;
import viommu.model.state.State;

/** A model for jqwik: an action of the chain for each action of the model. */
final class Chains {
    private Chains() {}

    /** As jqwik's documentation has it, with guards as preconditions: every action of a chain is enabled. */
    static <S extends State> Arbitrary<ActionChain<Behaviour<S>>> guarded(
            Model<S> model, List<Property<S>> properties, int length) {
        return chains(model, properties, length, Guarded::new);
    }

    /** Without preconditions, an action that is not enabled changes nothing: only these chains does jqwik shrink at all. */
    static <S extends State> Arbitrary<ActionChain<Behaviour<S>>> unguarded(
            Model<S> model, List<Property<S>> properties, int length) {
        return chains(model, properties, length, Unguarded::new);
    }

    private static <S extends State> Arbitrary<ActionChain<Behaviour<S>>> chains(
            Model<S> model,
            List<Property<S>> properties,
            int length,
            Function<viommu.model.protocol.Action<S>, Action.Independent<Behaviour<S>>> kind) {
        ActionChainArbitrary<Behaviour<S>> chains = ActionChain.startWith(() -> new Behaviour<>(model, properties));
        for (viommu.model.protocol.Action<S> action : model.actions()) {
            chains = chains.withAction(kind.apply(action));
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
            return transforming(action);
        }
    }

    private record Unguarded<S extends State>(viommu.model.protocol.Action<S> action)
            implements Action.Independent<Behaviour<S>> {

        @Override
        public Arbitrary<Transformer<Behaviour<S>>> transformer() {
            return transforming(action);
        }
    }

    private static <S extends State> Arbitrary<Transformer<Behaviour<S>>> transforming(
            viommu.model.protocol.Action<S> action) {
        return Arbitraries.just(Transformer.mutate(action.toString(), behaviour -> behaviour.take(action)));
    }
}
