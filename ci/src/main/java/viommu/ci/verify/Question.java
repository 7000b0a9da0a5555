package viommu.ci.verify;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import viommu.ci.claim.Subject;
import viommu.ci.report.Part;
import viommu.model.protocol.Configuration;
import viommu.model.protocol.Configuration.Expectation;
import viommu.model.protocol.Defect;
import viommu.model.protocol.Model;
import viommu.model.protocol.Property;
import viommu.model.protocol.Protocol;
import viommu.model.protocol.Protocols;
import viommu.model.protocol.Scope;
import viommu.model.state.State;

/** Which of these properties does this model have? With a defect, it is asked about the property that the defect violates. */
public record Question<S extends State>(Model<S> model, List<Property<S>> properties) {

    /** All questions about a part of what there is, the configurations first. */
    static List<Question<?>> about(Part part) {
        return about(part, Protocols.named(part.protocol()));
    }

    static <S extends State> List<Question<?>> about(Part part, Protocol<S> protocol) {
        List<Question<?>> questions = new ArrayList<>();
        for (Configuration configuration : part.configurations()) {
            Model<S> model = protocol.model(configuration);
            questions.add(new Question<>(model, model.properties()));
        }
        for (Defect defect : part.defects()) {
            Scope scope = Scope.defaults(protocol.dimensions()).with(defect.scope());
            Configuration configuration = protocol.configuration(defect.configuration());
            questions.add(new Question<>(
                    protocol.model(configuration, scope, Optional.of(defect)),
                    List.of(protocol.property(defect.property()))));
        }
        return questions;
    }

    Subject subject() {
        return Subject.of(model);
    }

    boolean isAboutDefect() {
        return model.defect().isPresent();
    }

    List<Property<S>> safety() {
        return properties.stream()
                .filter(p -> !(p instanceof Property.Liveness<S>))
                .toList();
    }

    /** What no finite trace violates. */
    List<Property<S>> liveness() {
        return properties.stream()
                .filter(p -> p instanceof Property.Liveness<S>)
                .toList();
    }

    List<String> names(Expectation expected, boolean liveness) {
        return properties.stream()
                .filter(p -> p instanceof Property.Liveness<S> == liveness)
                .map(Property::name)
                .filter(name -> model.configuration().expected().get(name) == expected)
                .toList();
    }

    /** The options of most commands that lead to this model. */
    String arguments() {
        return " --config " + model.configuration().name()
                + model.defect().map(d -> " --defect " + d.name()).orElse("");
    }
}
