package viommu.counterexamples;

import com.fasterxml.jackson.core.JsonPointer;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Supplier;
import viommu.model.protocol.Action;
import viommu.model.protocol.Configuration;
import viommu.model.protocol.Defect;
import viommu.model.protocol.Dimension;
import viommu.model.protocol.Model;
import viommu.model.protocol.Parameter;
import viommu.model.protocol.Property;
import viommu.model.protocol.Protocol;
import viommu.model.protocol.Scope;
import viommu.model.protocol.Step;
import viommu.model.protocol.Trace;
import viommu.model.protocol.UnknownNameException;
import viommu.model.state.OutOfDomainException;
import viommu.model.state.Packed;
import viommu.model.state.State;
import viommu.model.state.Value;
import viommu.model.state.Variable;

/** Finds, for every name and value of a document, what it means in a protocol. */
final class Binding<S extends State> {
    private static final JsonPointer ROOT = JsonPointer.empty();
    private static final JsonPointer META = ROOT.appendProperty("#meta");

    private final String file;
    private final SavedCase saved;
    private final Protocol<S> protocol;

    Binding(String file, SavedCase saved, Protocol<S> protocol) {
        this.file = file;
        this.saved = saved;
        this.protocol = protocol;
    }

    Counterexample<S> counterexample() {
        CaseHeader header = saved.header();
        Model<S> model = model();
        requireProperty(model.configuration());
        List<String> variables = Saving.variables(model);
        if (!saved.variables().equals(variables)) {
            throw error(ROOT.appendProperty("vars"), "the variables of " + protocol.name() + " are " + variables);
        }
        JsonPointer states = ROOT.appendProperty("states");
        Packed initial = state(model, saved.states().get(0), states.appendIndex(0));
        List<Trace.Taken<S>> taken = new ArrayList<>();
        for (int index = 1; index < saved.states().size(); index++) {
            SavedState state = saved.states().get(index);
            JsonPointer at = states.appendIndex(index);
            taken.add(new Trace.Taken<>(action(model, state, at), state(model, state, at)));
        }
        return new Counterexample<>(
                header.property(),
                header.engine(),
                header.seed(),
                header.versions(),
                new Trace<>(model, initial, taken),
                saved.loop());
    }

    private Model<S> model() {
        CaseHeader header = saved.header();
        if (!header.protocol().equals(protocol.name())) {
            throw error(
                    META.appendProperty("protocol"), "expected " + protocol.name() + ", found " + header.protocol());
        }
        Configuration configuration =
                known(META.appendProperty("configuration"), () -> protocol.configuration(header.configuration()));
        Optional<Defect> defect =
                header.defect().map(name -> known(META.appendProperty("defect"), () -> protocol.defect(name)));
        Scope scope = scope();
        return known(META.appendProperty("scope"), () -> protocol.model(configuration, scope, defect));
    }

    private Scope scope() {
        JsonPointer at = META.appendProperty("scope");
        Map<String, Integer> sizes = saved.header().scope();
        Scope scope = Scope.defaults(protocol.dimensions());
        for (Map.Entry<String, Integer> size : sizes.entrySet()) {
            Scope before = scope;
            scope = known(at.appendProperty(size.getKey()), () -> before.with(Map.of(size.getKey(), size.getValue())));
        }
        for (Dimension dimension : protocol.dimensions()) {
            if (!sizes.containsKey(dimension.name())) {
                throw error(at, "the size of " + dimension.name() + " is missing");
            }
        }
        return scope;
    }

    private void requireProperty(Configuration configuration) {
        JsonPointer at = META.appendProperty("property");
        Property<S> property = known(at, () -> protocol.property(saved.header().property()));
        boolean liveness = property instanceof Property.Liveness<S>;
        if (liveness && saved.loop().isEmpty()) {
            throw error(at, property.name() + " is a liveness property, which needs a loop: the key loop is missing");
        }
        if (!liveness && saved.loop().isPresent()) {
            throw error(
                    ROOT.appendProperty("loop"),
                    property.name() + " is not a liveness property: it takes no loop to violate it");
        }
        if (!configuration.applies(property.name())) {
            throw error(at, property.name() + " does not apply to " + configuration.name());
        }
    }

    private Action<S> action(Model<S> model, SavedState state, JsonPointer at) {
        Step<S> step = known(
                at.appendProperty(ItfWriter.ACTION),
                () -> UnknownNameException.find("step", state.step(), model.steps(), Step::name));
        JsonPointer atPicks = at.appendProperty(ItfWriter.PICKS);
        Map<String, Parameter> parameters = new LinkedHashMap<>();
        for (Parameter parameter : step.parameters()) {
            parameters.put(parameter.name(), parameter);
            if (!state.picks().containsKey(parameter.name())) {
                throw error(atPicks, step + " needs the parameter " + parameter.name());
            }
        }
        state.picks().forEach((name, value) -> {
            Parameter parameter = parameters.get(name);
            if (parameter == null) {
                throw error(atPicks.appendProperty(name), step + " has no parameter " + name);
            }
            known(atPicks.appendProperty(name), () -> parameter.domain().code(value));
        });
        return model.actions().stream()
                .filter(a -> a.step().name().equals(step.name()) && a.picks().equals(state.picks()))
                .findFirst()
                .orElseThrow(() -> error(atPicks, "no action of " + step + " has these parameters"));
    }

    private Packed state(Model<S> model, SavedState state, JsonPointer at) {
        S view = model.view();
        for (Variable variable : view.members()) {
            Value value = state.values().fields().get(variable.name());
            JsonPointer here = at.appendProperty(variable.name());
            known(here, () -> {
                variable.write(value);
                return variable;
            });
            if (!variable.read().equals(value)) {
                throw error(here, "expected it in the form " + variable.read() + ", found " + value);
            }
        }
        return view.pack();
    }

    private <T> T known(JsonPointer at, Supplier<T> lookup) {
        try {
            return lookup.get();
        } catch (UnknownNameException | OutOfDomainException | IllegalArgumentException e) {
            throw error(at, e.getMessage());
        }
    }

    private ItfException error(JsonPointer at, String problem) {
        return new ItfException(file, at.toString(), problem);
    }
}
