package viommu.model.protocol;

import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.function.Supplier;
import viommu.model.state.OutOfDomainException;
import viommu.model.state.Packed;
import viommu.model.state.State;
import viommu.model.state.Value;

/**
 * A protocol under one configuration and scope, with at most one defect: what the engines run. Immutable; views come fresh from
 * {@link #view()}.
 *
 * @param <S> the view of the protocol's states
 */
public final class Model<S extends State> {
    private static final int MOST_ACTIONS = 1 << 16;

    private final Protocol<S> protocol;
    private final Configuration configuration;
    private final Scope scope;
    private final Optional<Defect> defect;
    private final Supplier<S> views;
    private final List<Packed> initialStates;
    private final List<Step<S>> steps;
    private final List<Action<S>> actions;
    private final List<Fairness<S>> fairness;

    /** A model without fairness: it may stop at any time. */
    public Model(
            Protocol<S> protocol,
            Configuration configuration,
            Scope scope,
            Optional<Defect> defect,
            Supplier<S> views,
            List<Packed> initialStates,
            List<Step<S>> steps) {
        this(protocol, configuration, scope, defect, views, initialStates, steps, List.of());
    }

    public Model(
            Protocol<S> protocol,
            Configuration configuration,
            Scope scope,
            Optional<Defect> defect,
            Supplier<S> views,
            List<Packed> initialStates,
            List<Step<S>> steps,
            List<Fairness<S>> fairness) {
        this.protocol = protocol;
        this.configuration = configuration;
        this.scope = scope;
        this.defect = defect;
        this.views = views;
        this.initialStates = List.copyOf(initialStates);
        this.steps = List.copyOf(steps);
        this.actions = Action.of(this.steps);
        if (actions.size() > MOST_ACTIONS) {
            throw new IllegalArgumentException(
                    "the scope has " + actions.size() + " actions, more than " + MOST_ACTIONS);
        }
        this.fairness = List.copyOf(fairness);
    }

    public Protocol<S> protocol() {
        return protocol;
    }

    public Configuration configuration() {
        return configuration;
    }

    public Scope scope() {
        return scope;
    }

    public Optional<Defect> defect() {
        return defect;
    }

    /** A fresh view, with no state loaded. */
    public S view() {
        return views.get();
    }

    /** A fresh view of a state. */
    public S view(Packed packed) {
        S view = views.get();
        view.load(packed);
        return view;
    }

    public List<Packed> initialStates() {
        return initialStates;
    }

    public List<Step<S>> steps() {
        return steps;
    }

    /** Every step with every choice of parameters. */
    public List<Action<S>> actions() {
        return actions;
    }

    /** What is assumed to go on; liveness properties hold under all of it or not at all. */
    public List<Fairness<S>> fairness() {
        return fairness;
    }

    /** The properties that apply to the configuration, liveness included. */
    public List<Property<S>> properties() {
        return protocol.properties().stream()
                .filter(p -> configuration.applies(p.name()))
                .toList();
    }

    /** The step with its parameters of that name, such as {@code Map(i1, p2)}. */
    public Action<S> action(String text) {
        return UnknownNameException.find("action", text, actions, Action::toString);
    }

    /**
     * The state with these values.
     *
     * @throws OutOfDomainException if it is no state of this scope, naming the variable
     */
    public Packed pack(Value.Rec values) {
        S view = views.get();
        view.write(values);
        return view.pack();
    }

    /** The values of a state by variable. */
    public Value.Rec values(Packed packed) {
        return view(packed).read();
    }

    /** The first action by index that leads from one state to the other under a step of that name, if there is one. */
    public Optional<Action<S>> actionBetween(Packed before, Packed after, String step) {
        S view = views.get();
        return actions.stream()
                .filter(a -> a.step().name().equals(step))
                .sorted(Comparator.comparingInt(Action::index))
                .filter(a -> {
                    view.load(before);
                    return a.take(view) && view.pack().equals(after);
                })
                .findFirst();
    }

    /** Such as {@code Viommu DeferredSidecore with EarlyUnpin}. */
    @Override
    public String toString() {
        return protocol.name() + " " + configuration.name()
                + defect.map(d -> " with " + d.name()).orElse("");
    }
}
