package viommu.counterexamples;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import viommu.model.protocol.Defect;
import viommu.model.protocol.Model;
import viommu.model.protocol.Trace;
import viommu.model.state.State;
import viommu.model.state.Variable;

/** From a counterexample to its document. */
final class Saving {
    private Saving() {}

    static <S extends State> SavedCase of(Counterexample<S> counterexample) {
        Model<S> model = counterexample.model();
        Trace<S> trace = counterexample.trace();
        List<SavedState> states = new ArrayList<>();
        states.add(new SavedState(SavedState.INIT, Map.of(), model.values(trace.initial())));
        for (Trace.Taken<S> taken : trace.taken()) {
            states.add(
                    new SavedState(taken.action().step().name(), taken.action().picks(), model.values(taken.after())));
        }
        return new SavedCase(header(counterexample), variables(model), states, counterexample.loopStart());
    }

    /** The names of the variables in the order of declaration. */
    static List<String> variables(Model<?> model) {
        return model.view().members().stream().map(Variable::name).toList();
    }

    private static CaseHeader header(Counterexample<?> counterexample) {
        Model<?> model = counterexample.model();
        return new CaseHeader(
                description(counterexample),
                model.protocol().name(),
                model.configuration().name(),
                model.scope().sizes(),
                model.defect().map(Defect::name),
                counterexample.property(),
                counterexample.engine(),
                counterexample.seed(),
                counterexample.versions());
    }

    private static String description(Counterexample<?> counterexample) {
        return counterexample.model() + " violates " + counterexample.property() + " "
                + Extent.of(counterexample).words();
    }
}
