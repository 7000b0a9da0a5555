package viommu.model.protocol;

import java.util.List;
import java.util.function.UnaryOperator;
import viommu.model.state.State;

/**
 * A named step of an actor, with up to three parameters.
 *
 * <p>A body is a guard and then what changes: it returns {@code false} and leaves the state as it is when the step is not enabled,
 * and otherwise turns the state into the successor. It depends on nothing else, so all nondeterminism is in the parameters.
 *
 * @param <S> the view of the protocol's states
 */
public final class Step<S extends State> {

    /** A body without parameters. */
    @FunctionalInterface
    public interface Body0<S> {
        boolean take(S state);
    }

    /** A body with one parameter, given as its code. */
    @FunctionalInterface
    public interface Body1<S> {
        boolean take(S state, int a);
    }

    /** A body with two parameters. */
    @FunctionalInterface
    public interface Body2<S> {
        boolean take(S state, int a, int b);
    }

    /** A body with three parameters. */
    @FunctionalInterface
    public interface Body3<S> {
        boolean take(S state, int a, int b, int c);
    }

    private final String name;
    private final String actor;
    private final List<Parameter> parameters;
    private final Body3<S> body;

    private Step(String actor, String name, List<Parameter> parameters, Body3<S> body) {
        this.actor = actor;
        this.name = name;
        this.parameters = parameters;
        this.body = body;
    }

    public static <S extends State> Step<S> of(String actor, String name, Body0<S> body) {
        return new Step<>(actor, name, List.of(), (s, a, b, c) -> body.take(s));
    }

    public static <S extends State> Step<S> of(String actor, String name, Parameter p, Body1<S> body) {
        return new Step<>(actor, name, List.of(p), (s, a, b, c) -> body.take(s, a));
    }

    public static <S extends State> Step<S> of(String actor, String name, Parameter p, Parameter q, Body2<S> body) {
        return new Step<>(actor, name, List.of(p, q), (s, a, b, c) -> body.take(s, a, b));
    }

    public static <S extends State> Step<S> of(
            String actor, String name, Parameter p, Parameter q, Parameter r, Body3<S> body) {
        return new Step<>(actor, name, List.of(p, q, r), body);
    }

    /** The TLA+ operator and ITF tag of the same name. */
    public String name() {
        return name;
    }

    public String actor() {
        return actor;
    }

    public List<Parameter> parameters() {
        return parameters;
    }

    /** A step of the same name and with the same parameters that does something else. */
    public Step<S> with(UnaryOperator<Body3<S>> change) {
        return new Step<>(actor, name, parameters, change.apply(body));
    }

    boolean take(S state, int a, int b, int c) {
        return body.take(state, a, b, c);
    }

    @Override
    public String toString() {
        return name;
    }
}
