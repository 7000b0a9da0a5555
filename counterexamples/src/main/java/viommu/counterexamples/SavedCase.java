package viommu.counterexamples;

import java.util.List;
import java.util.OptionalInt;
import viommu.model.protocol.Protocol;
import viommu.model.protocol.Protocols;
import viommu.model.protocol.UnknownNameException;
import viommu.model.state.State;

/**
 * A counterexample as a document: names and values, not yet held against any protocol.
 *
 * @param variables the names of the variables, in order; every state has exactly these
 * @param states the initial state and the state after each step; never empty
 * @param loop the index of the state to which the last one goes back, for ever; the last state of a loop of several is the first one
 *     again, with the step that closes the loop
 */
public record SavedCase(CaseHeader header, List<String> variables, List<SavedState> states, OptionalInt loop) {

    public SavedCase {
        variables = List.copyOf(variables);
        states = List.copyOf(states);
    }

    /** Without a loop. */
    public SavedCase(CaseHeader header, List<String> variables, List<SavedState> states) {
        this(header, variables, states, OptionalInt.empty());
    }

    /** The number of steps. */
    public int length() {
        return states.size() - 1;
    }

    /**
     * The counterexample that the document describes, in terms of the registered protocol that it names. The names and values
     * are those of the protocol; that its steps lead from state to state is for {@link Replay} to check.
     *
     * @param file how an error calls the document
     * @throws ItfException if a name or a value is not one of the protocol's; it points at the place
     */
    public Counterexample<?> bind(String file) {
        try {
            return bind(file, Protocols.named(header.protocol()));
        } catch (UnknownNameException e) {
            throw new ItfException(file, "/#meta/protocol", e.getMessage());
        }
    }

    /** As {@link #bind(String)}, for a protocol that need not be registered. */
    public <S extends State> Counterexample<S> bind(String file, Protocol<S> protocol) {
        return new Binding<>(file, this, protocol).counterexample();
    }
}
