package viommu.specs.tlc;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.stream.Collectors;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.EdgeCasesMode;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import viommu.model.state.Value;

class TlaTextProperties {

    @Property(edgeCases = EdgeCasesMode.NONE)
    void text_of_a_value_reads_as_that_value(@ForAll("values") Value value) {
        assertThat(TlaText.value(value.toString())).isEqualTo(value);
    }

    @Property(edgeCases = EdgeCasesMode.NONE)
    void strings_in_quotes_and_line_breaks_change_nothing(@ForAll("values") Value value) {
        assertThat(TlaText.value(quoted(value))).isEqualTo(value);
    }

    @Provide
    Arbitrary<Value> values() {
        Arbitrary<Value> leaves = Arbitraries.oneOf(
                Arbitraries.integers().map(Value.Int::new),
                Arbitraries.of(true, false).map(Value.Bool::new),
                names());
        return Arbitraries.recursive(() -> leaves, TlaTextProperties::nested, 0, 3);
    }

    private static Arbitrary<Value> names() {
        return Arbitraries.of("i1", "None", "Live", "a_b", "x2y", "2nd").map(Value::name);
    }

    private static Arbitrary<Value> nested(Arbitrary<Value> inner) {
        return Arbitraries.oneOf(
                inner.list().ofMaxSize(3).map(Value::set),
                inner.list().ofMaxSize(3).map(Value.Seq::new),
                Arbitraries.maps(inner, inner).ofMaxSize(3).map(Value::fun),
                Arbitraries.maps(names().map(Value::toString), inner)
                        .ofMaxSize(3)
                        .map(Value::rec));
    }

    /** As TLC prints it when every name is a string and no line is long. */
    private static String quoted(Value value) {
        if (value instanceof Value.Name name) {
            return '"' + name.text() + '"';
        }
        if (value instanceof Value.SetOf set) {
            return set.elements().stream().map(TlaTextProperties::quoted).collect(Collectors.joining(",\n", "{", "}"));
        }
        if (value instanceof Value.Seq seq) {
            return seq.elements().stream()
                    .map(TlaTextProperties::quoted)
                    .collect(Collectors.joining(", ", "<< ", " >>"));
        }
        if (value instanceof Value.Fun fun) {
            return fun.entries().entrySet().stream()
                    .map(e -> quoted(e.getKey()) + " :> " + quoted(e.getValue()))
                    .collect(Collectors.joining(" @@\n  ", "( ", " )"));
        }
        if (value instanceof Value.Rec rec) {
            return rec.fields().entrySet().stream()
                    .map(e -> e.getKey() + " |->\n " + quoted(e.getValue()))
                    .collect(Collectors.joining(", ", "[ ", " ]"));
        }
        return value.toString();
    }
}
