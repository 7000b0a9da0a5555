package viommu.specs.tlc;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import viommu.model.state.Value;

/**
 * Reads values as TLC prints them. Strings and model values both become names, intervals become sets; lazy values such as
 * {@code SUBSET S} are not read.
 */
public final class TlaText {
    private final TlaTokens tokens;

    private TlaText(String text) {
        this.tokens = new TlaTokens(text);
    }

    /** @throws TlaTextException naming line and column of what is not a value */
    public static Value value(String text) {
        TlaText reader = new TlaText(text);
        Value value = reader.value();
        reader.tokens.end();
        return value;
    }

    /**
     * A state: {@code /\ variable = value} for each variable, or {@code variable = value} when there is only one.
     *
     * @throws TlaTextException naming line and column of what is not a state
     */
    public static Value.Rec state(String text) {
        TlaText reader = new TlaText(text);
        Map<String, Value> variables = new LinkedHashMap<>();
        do {
            reader.tokens.skip("/\\");
            String variable = reader.tokens.identifier("a variable");
            reader.tokens.expect("=");
            if (variables.put(variable, reader.value()) != null) {
                throw reader.tokens.error(variable + " has a value already");
            }
        } while (reader.tokens.at("/\\"));
        reader.tokens.end();
        return Value.rec(variables);
    }

    private Value value() {
        if (tokens.skip("{")) {
            return Value.set(elements("}"));
        }
        if (tokens.skip("<<")) {
            return new Value.Seq(List.copyOf(elements(">>")));
        }
        if (tokens.skip("[")) {
            return record();
        }
        if (tokens.skip("(")) {
            return function();
        }
        if (tokens.atString()) {
            return Value.name(tokens.string());
        }
        if (tokens.atNumber()) {
            return number();
        }
        String word = tokens.identifier("a value");
        return switch (word) {
            case "TRUE" -> new Value.Bool(true);
            case "FALSE" -> new Value.Bool(false);
            default -> Value.name(word);
        };
    }

    private Value number() {
        int low = tokens.number();
        if (!tokens.skip("..")) {
            return new Value.Int(low);
        }
        int high = tokens.number();
        List<Value> elements = new ArrayList<>();
        for (int i = low; i <= high; i++) {
            elements.add(new Value.Int(i));
        }
        return Value.set(elements);
    }

    private List<Value> elements(String close) {
        List<Value> elements = new ArrayList<>();
        if (tokens.skip(close)) {
            return elements;
        }
        do {
            elements.add(value());
        } while (tokens.skip(","));
        tokens.expect(close);
        return elements;
    }

    private Value record() {
        Map<String, Value> fields = new LinkedHashMap<>();
        if (tokens.skip("]")) {
            return Value.rec(fields);
        }
        do {
            String field = tokens.identifier("a field");
            tokens.expect("|->");
            fields.put(field, value());
        } while (tokens.skip(","));
        tokens.expect("]");
        return Value.rec(fields);
    }

    private Value function() {
        Map<Value, Value> entries = new LinkedHashMap<>();
        if (tokens.skip(")")) {
            return Value.fun(entries);
        }
        do {
            Value key = value();
            tokens.expect(":>");
            entries.put(key, value());
        } while (tokens.skip("@@"));
        tokens.expect(")");
        return Value.fun(entries);
    }
}
