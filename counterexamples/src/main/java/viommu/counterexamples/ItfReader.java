package viommu.counterexamples;

import com.fasterxml.jackson.core.JsonLocation;
import com.fasterxml.jackson.core.JsonPointer;
import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.core.StreamReadFeature;
import com.fasterxml.jackson.databind.DeserializationFeature;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.json.JsonMapper;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.Set;
import viommu.model.state.Value;

/** Reads what {@link ItfWriter} writes, and refuses everything else. */
final class ItfReader {
    private static final ObjectMapper MAPPER = JsonMapper.builder()
            .enable(StreamReadFeature.STRICT_DUPLICATE_DETECTION)
            .enable(DeserializationFeature.FAIL_ON_TRAILING_TOKENS)
            .build();

    private ItfReader() {}

    static SavedCase read(String file, String text) {
        try {
            return document(new Cursor(file, JsonPointer.empty(), MAPPER.readTree(text)));
        } catch (JsonProcessingException e) {
            JsonLocation at = e.getLocation();
            String position = at == null ? "" : at.getLineNr() + ":" + at.getColumnNr();
            throw new ItfException(file, position, "not JSON: " + e.getOriginalMessage());
        }
    }

    private static SavedCase document(Cursor root) {
        root.requireExactly(List.of("#meta", "params", "vars", "states"), List.of("loop"));
        CaseHeader header = header(root.child("#meta"));
        if (!root.child("params").elements().isEmpty()) {
            throw root.child("params").error("expected no parameters: constants are in the scope");
        }
        List<String> variables = variables(root.child("vars"));
        List<SavedState> states = new ArrayList<>();
        for (Cursor state : root.child("states").elements()) {
            states.add(state(state, states.size(), variables));
        }
        if (states.isEmpty()) {
            throw root.child("states").error("there is no initial state");
        }
        OptionalInt loop =
                root.names().contains("loop") ? OptionalInt.of(loop(root.child("loop"), states)) : OptionalInt.empty();
        return new SavedCase(header, variables, states, loop);
    }

    private static int loop(Cursor at, List<SavedState> states) {
        int index = at.integer();
        if (index < 0 || index >= states.size()) {
            throw at.error("expected the index of a state, from 0 to " + (states.size() - 1) + ", found " + index);
        }
        return index;
    }

    private static CaseHeader header(Cursor meta) {
        for (String name : List.of("format", "formatVersion")) {
            if (!meta.names().contains(name)) {
                throw meta.error("the key " + name + " is missing");
            }
        }
        if (!meta.child("format").text().equals("ITF")) {
            throw meta.child("format").error("expected ITF");
        }
        int version = meta.child("formatVersion").integer();
        if (version != Itf.FORMAT_VERSION) {
            throw meta.child("formatVersion")
                    .error("version " + version + " is not supported, only " + Itf.FORMAT_VERSION);
        }
        meta.requireExactly(List.of(
                "format",
                "formatVersion",
                "description",
                "protocol",
                "configuration",
                "scope",
                "defect",
                "property",
                "engine",
                "seed",
                "versions"));
        Map<String, Integer> scope = new LinkedHashMap<>();
        Cursor sizes = meta.child("scope");
        sizes.names().forEach(name -> scope.put(name, sizes.child(name).integer()));
        Map<String, String> versions = new LinkedHashMap<>();
        Cursor programs = meta.child("versions");
        programs.names().forEach(name -> versions.put(name, programs.child(name).text()));
        return new CaseHeader(
                meta.child("description").text(),
                meta.child("protocol").text(),
                meta.child("configuration").text(),
                scope,
                textOrNull(meta.child("defect")),
                meta.child("property").text(),
                meta.child("engine").text(),
                textOrNull(meta.child("seed")),
                versions);
    }

    private static Optional<String> textOrNull(Cursor at) {
        return at.isNull() ? Optional.empty() : Optional.of(at.text());
    }

    /** The names of the protocol's variables; the two that tell the step come first. */
    private static List<String> variables(Cursor vars) {
        Set<String> names = new LinkedHashSet<>();
        for (Cursor element : vars.elements()) {
            if (!names.add(element.text())) {
                throw element.error("the variable " + element.text() + " is there twice");
            }
        }
        List<String> variables = new ArrayList<>(names);
        List<String> step = List.of(ItfWriter.ACTION, ItfWriter.PICKS);
        if (variables.size() < 2 || !variables.subList(0, 2).equals(step)) {
            throw vars.error("expected " + String.join(", ", step) + " first");
        }
        return variables.subList(2, variables.size());
    }

    private static SavedState state(Cursor at, int index, List<String> variables) {
        List<String> keys = new ArrayList<>(List.of("#meta", ItfWriter.ACTION, ItfWriter.PICKS));
        keys.addAll(variables);
        at.requireExactly(keys);
        Cursor meta = at.child("#meta");
        meta.requireExactly(List.of("index"));
        if (meta.child("index").integer() != index) {
            throw meta.child("index").error("expected " + index);
        }
        String step = at.child(ItfWriter.ACTION).text();
        if (step.equals(SavedState.INIT) != (index == 0)) {
            throw at.child(ItfWriter.ACTION)
                    .error(index == 0 ? "expected " + SavedState.INIT : "only the first state is initial");
        }
        Map<String, Value> values = new LinkedHashMap<>();
        variables.forEach(variable -> values.put(variable, ItfValues.decode(at.child(variable))));
        return new SavedState(step, ItfValues.decodeEntries(at.child(ItfWriter.PICKS)), Value.rec(values));
    }
}
