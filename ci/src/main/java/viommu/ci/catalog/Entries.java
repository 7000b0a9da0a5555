package viommu.ci.catalog;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import viommu.model.protocol.Citation;
import viommu.model.protocol.Configuration;
import viommu.model.protocol.Configuration.Expectation;
import viommu.model.protocol.Defect;
import viommu.model.protocol.Dimension;
import viommu.model.protocol.Parameter;
import viommu.model.protocol.Property;
import viommu.model.protocol.Protocol;
import viommu.model.protocol.Step;
import viommu.model.state.State;

/** The parts of one protocol. */
final class Entries {
    private Entries() {}

    static Stream<Entry> protocol(Protocol<?> protocol) {
        return Stream.of(new Entry(
                protocol.name(),
                protocol.name(),
                protocol.sentence(),
                Map.of(
                        "scope",
                        protocol.dimensions().stream().map(Entries::dimension).toList())));
    }

    private static String dimension(Dimension dimension) {
        return dimension.name() + "=" + dimension.standard() + " (" + dimension.min() + " to " + dimension.max() + "): "
                + dimension.sentence();
    }

    static Stream<Entry> configurations(Protocol<?> protocol) {
        return protocol.configurations().stream().map(c -> {
            Map<String, List<String>> facts = new LinkedHashMap<>();
            facts.put("should hold", List.of(expected(c, Expectation.HOLDS)));
            facts.put("should be violated", List.of(expected(c, Expectation.VIOLATED)));
            String constants = c.constants().entrySet().stream()
                    .sorted(Map.Entry.comparingByKey())
                    .map(e -> e.getKey() + " " + e.getValue())
                    .collect(Collectors.joining(", "));
            return new Entry(protocol.name(), c.name(), constants, facts);
        });
    }

    private static String expected(Configuration configuration, Expectation expectation) {
        String names = configuration.expected().entrySet().stream()
                .filter(e -> e.getValue() == expectation)
                .map(Map.Entry::getKey)
                .collect(Collectors.joining(", "));
        return names.isEmpty() ? "none" : names;
    }

    static Stream<Entry> properties(Protocol<?> protocol) {
        return protocol.properties().stream()
                .map(p -> new Entry(protocol.name(), p.name(), p.sentence(), Map.of("kind", List.of(kind(p)))));
    }

    private static String kind(Property<?> property) {
        if (property instanceof Property.OverStates) {
            return "of states";
        }
        if (property instanceof Property.Refinement) {
            return "refinement";
        }
        return property instanceof Property.OverSteps ? "of steps" : "of behaviours without end";
    }

    /** Each step once, with the configurations that have it, where not all do. */
    static <S extends State> Stream<Entry> steps(Protocol<S> protocol) {
        Map<String, Step<S>> steps = new LinkedHashMap<>();
        Map<String, List<String>> where = new LinkedHashMap<>();
        for (Configuration configuration : protocol.configurations()) {
            for (Step<S> step : protocol.model(configuration).steps()) {
                steps.putIfAbsent(step.name(), step);
                where.merge(
                        step.name(),
                        List.of(configuration.name()),
                        (a, b) -> Stream.concat(a.stream(), b.stream()).toList());
            }
        }
        return steps.values().stream().map(step -> {
            return new Entry(
                    protocol.name(),
                    step.name(),
                    step.actor() + ": " + signature(step),
                    where(protocol, where.get(step.name())));
        });
    }

    /** Whichever is the shorter to say. */
    private static Map<String, List<String>> where(Protocol<?> protocol, List<String> in) {
        List<String> out = protocol.configurations().stream()
                .map(Configuration::name)
                .filter(name -> !in.contains(name))
                .toList();
        if (out.isEmpty()) {
            return Map.of();
        }
        return out.size() < in.size()
                ? Map.of("not in", List.of(String.join(", ", out)))
                : Map.of("only in", List.of(String.join(", ", in)));
    }

    private static String signature(Step<?> step) {
        return step.parameters().isEmpty()
                ? step.name()
                : step.parameters().stream()
                        .map(Parameter::name)
                        .collect(Collectors.joining(", ", step.name() + "(", ")"));
    }

    static Stream<Entry> defects(Protocol<?> protocol) {
        return protocol.defects().stream().map(d -> {
            Map<String, List<String>> facts = new LinkedHashMap<>();
            facts.put("replaces", List.of(d.replaces()));
            facts.put("violates", List.of(d.property() + " in " + d.configuration() + scope(d)));
            facts.put("source", d.citations().stream().map(Entries::citation).toList());
            return new Entry(protocol.name(), d.name(), d.sentence(), facts);
        });
    }

    private static String scope(Defect defect) {
        return defect.scope().entrySet().stream()
                .sorted(Map.Entry.comparingByKey())
                .map(e -> " " + e.getKey() + "=" + e.getValue())
                .collect(Collectors.joining());
    }

    private static String citation(Citation citation) {
        return citation + " ("
                + citation.certainty().name().toLowerCase(Locale.ROOT).replace('_', ' ') + ")";
    }

    static Stream<Entry> landmarks(Protocol<?> protocol) {
        return protocol.landmarks().stream()
                .map(l -> new Entry(protocol.name(), l.name(), l.sentence(), Map.of("seen in", List.of(l.step()))));
    }
}
