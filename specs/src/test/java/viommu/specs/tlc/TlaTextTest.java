package viommu.specs.tlc;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import viommu.model.state.Value;

class TlaTextTest {

    @Test
    void a_state_has_a_value_for_each_variable() {
        var state = TlaText.state("""
                /\\ bell = ( b1 :> "Silent" @@
                  b2 :> "Ringing" )
                /\\ task = [who |-> i1, todo |-> << >>]
                /\\ free = {-1, 2}
                """);

        assertThat(state)
                .isEqualTo(Value.rec(Map.of(
                        "bell",
                        Value.fun(Map.of(
                                Value.name("b1"), Value.name("Silent"), Value.name("b2"), Value.name("Ringing"))),
                        "task",
                        Value.rec(Map.of("who", Value.name("i1"), "todo", Value.seq())),
                        "free",
                        Value.set(List.of(new Value.Int(-1), new Value.Int(2))))));
    }

    @Test
    void a_state_of_one_variable_has_no_conjunction() {
        assertThat(TlaText.state("done = TRUE")).isEqualTo(Value.rec(Map.of("done", new Value.Bool(true))));
    }

    @Test
    void an_interval_is_the_set_of_its_integers() {
        assertThat(TlaText.value("0..2")).isEqualTo(TlaText.value("{2, 0, 1}"));
    }

    @Test
    void a_string_may_hold_what_would_end_a_value() {
        assertThat(TlaText.value("\"a \\\"b\\\" }\"")).isEqualTo(Value.name("a \"b\" }"));
    }

    @Test
    void a_name_may_begin_with_a_digit() {
        assertThat(TlaText.value("<<2nd, 2>>")).isEqualTo(Value.seq(Value.name("2nd"), new Value.Int(2)));
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = ';',
            quoteCharacter = '`',
            value = {
                "{1, 2; 1:6: expected } but found the end",
                "(a :> 1 @ b :> 2); 1:9: expected ) but found @ b :> 2)",
                "[a = 1]; 1:4: expected |-> but found = 1]",
                "<<1>> 2; 1:7: expected the end but found 2",
                "{#}; 1:2: expected a value but found #}",
                "\"abc; 1:5: expected the end of a string but found the end",
                "99999999999; 1:1: 99999999999 is too large but found 99999999999"
            })
    void what_is_no_value_is_reported_with_its_place(String text, String message) {
        assertThatThrownBy(() -> TlaText.value(text))
                .isInstanceOf(TlaTextException.class)
                .hasMessage(message);
    }

    @Test
    void the_place_counts_lines() {
        assertThatThrownBy(() -> TlaText.state("/\\ a = 1\n/\\ b = }")).hasMessageStartingWith("2:8: ");
    }

    @Test
    void a_variable_has_one_value_only() {
        assertThatThrownBy(() -> TlaText.state("/\\ a = 1\n/\\ a = 2")).hasMessageContaining("a has a value already");
    }
}
