package viommu.specs.tlc.distributed;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.time.Duration;
import java.util.Map;
import org.junit.jupiter.api.Test;
import viommu.specs.tlc.TlcOptions;
import viommu.specs.tlc.TlcRun;

class EveryStepTest {
    private static final String INNER = """
            ---- MODULE Inner ----
            VARIABLE z
            Init == z = 0
            Move == z' > z
            Spec == Init /\\ [][Move]_z
            Other == Init /\\ [][Move]_z /\\ [][TRUE]_z
            ====
            """;
    private static final String BASE = """
            ---- MODULE Base ----
            VARIABLES x, y
            vars == <<x, y>>
            Next == x' = x /\\ y' = y
            Spec == x = 0 /\\ [][Next]_vars \\* what else
            FairSpec == Spec /\\ WF_vars(Next)
            ====
            """;
    private static final String ROOT = """
            ---- MODULE Root ----
            EXTENDS Naturals, Base
            In == INSTANCE Inner WITH
                z <- x

            (* Never down. *)
            Plain == [][x' >= x]_vars
            Long ==
                [][/\\ x' >= x
                   /\\ y[x] = "]"]_<<x, y>>
            Refined == In!Spec
            Refused == In!Other
            Conjunction == [][x' >= x]_vars /\\ [][y' >= y]_vars
            Endless == []<>[x' >= x]_vars
            Margin == [][x' >= x]_vars
            /\\ x = 0
            ====
            """;

    @Test
    void the_forms_that_are_understood_get_an_invariant() {
        EveryStep every = every("SPECIFICATION FairSpec PROPERTY Plain Long Refined");

        assertThat(every.covered()).containsExactly("Plain", "Long", "Refined");
        assertThat(every.run().generated().get("RootOnEveryStep").replaceAll(" +\n", "\n"))
                .isEqualTo("""
                ---- MODULE RootOnEveryStep ----
                EXTENDS Root
                StepOf_Plain ==
                           (x' >= x)
                PlainOnEveryStep == ~ENABLED (Next /\\ ~[StepOf_Plain]_vars)
                StepOf_Long ==

                      (/\\ x' >= x
                       /\\ y[x] = "]")
                LongOnEveryStep == ~ENABLED (Next /\\ ~[StepOf_Long]_<<x, y>>)
                StepOf_Refined ==
                    In!Move
                RefinedOnEveryStep == ~ENABLED (Next /\\ ~[StepOf_Refined]_(In!z))
                ====
                """);
        assertThat(every.run().config()).isEqualTo("""
                SPECIFICATION FairSpec
                PROPERTY Plain Long Refined
                INVARIANT PlainOnEveryStep LongOnEveryStep RefinedOnEveryStep
                """);
    }

    @Test
    void other_forms_are_not_covered() {
        assertThat(every("SPECIFICATION Spec PROPERTY Refused Conjunction Endless Margin Missing")
                        .covered())
                .isEmpty();
    }

    @Test
    void a_replaced_property_is_not_covered() {
        assertThat(every("SPECIFICATION Spec CONSTANT Plain <- Long PROPERTY Plain Refined")
                        .covered())
                .containsExactly("Refined");
    }

    @Test
    void without_a_next_state_relation_nothing_is_covered() {
        assertThat(every("INIT Init PROPERTY Plain").covered()).isEmpty();
        assertThat(every("INIT Init NEXT Next PROPERTY Plain").covered()).containsExactly("Plain");
    }

    private static EveryStep every(String config) {
        var options = new TlcOptions(1, 256, Duration.ofMinutes(1), 0);
        return EveryStep.of(new TlcRun(Path.of("Root.tla"), "Root.cfg", config, options)
                .withModules(Map.of("Root", ROOT, "Base", BASE, "Inner", INNER)));
    }
}
