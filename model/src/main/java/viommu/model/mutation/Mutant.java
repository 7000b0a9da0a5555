package viommu.model.mutation;

import java.util.List;
import java.util.Optional;
import viommu.model.protocol.Model;
import viommu.model.protocol.Step;
import viommu.model.state.State;

/**
 * A protocol with one step altered.
 *
 * @param step that is altered
 * @param concerns the variable, or the step that it changes places with
 */
public record Mutant<S extends State>(Mistake mistake, String step, String concerns, Alteration<S> alteration) {

    /** What becomes of a step of a model; the survey is of the model without the mistake. */
    @FunctionalInterface
    interface Alteration<S extends State> {
        Step<S> of(Step<S> step, Survey<S> survey);
    }

    /** Such as {@code ClearPte loses ioPageTable}. */
    public String name() {
        return step + " " + mistake.verb() + " " + concerns;
    }

    /** The model that was surveyed, with the mistake. */
    Model<S> of(Survey<S> survey) {
        Model<S> clean = survey.model();
        List<Step<S>> steps = clean.steps().stream()
                .map(each -> isAltered(each) ? alteration.of(each, survey) : each)
                .toList();
        return new Model<>(
                clean.protocol(),
                clean.configuration(),
                clean.scope(),
                Optional.empty(),
                clean::view,
                clean.initialStates(),
                steps,
                clean.fairness());
    }

    private boolean isAltered(Step<S> each) {
        return each.name().equals(step)
                || mistake == Mistake.SWAPPED && each.name().equals(concerns);
    }

    @Override
    public String toString() {
        return name();
    }
}
