package viommu.ci.sarif;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import viommu.ci.claim.Exit;

/** The document is what the standard's schema demands. */
class SarifTest {
    private static final Rule RULE = new Rule("Bell/NoDoubleRing", "A bell does not ring twice.", "Look at it.");
    private static final Place PLACE = new Place("specs/bell/Bell.tla", 17);
    private static final Alarm ALARM = new Alarm(
            "Bell/NoDoubleRing",
            "Bell.Strict",
            "it rings twice",
            Optional.of(PLACE),
            List.of(new Alarm.Stop("1: Ring", Optional.of(PLACE)), new Alarm.Stop("2: Ring", Optional.empty())));

    private static String text(Exit exit, List<Alarm> alarms, List<String> inconclusive) {
        return Sarif.text(new SarifLog("verify", "./viommu verify", "1.0", exit, List.of(RULE), alarms, inconclusive));
    }

    @Test
    void aLogWithAnAlarmConforms() {
        assertThat(SarifSchema.errors(text(Exit.DIFFERS, List.of(ALARM), List.of("TLC died"))))
                .isEmpty();
    }

    @Test
    void anEmptyLogConforms() {
        assertThat(SarifSchema.errors(text(Exit.AS_EXPECTED, List.of(), List.of())))
                .isEmpty();
    }

    /** The schema is there, and is asked. */
    @ParameterizedTest
    @CsvSource(delimiter = '!', quoteCharacter = '~', textBlock = """
            "version" : "2.1.0"     ! "version" : "2.2.0"
            "level" : "error"       ! "level" : "fatal"
            "startLine" : 17        ! "startLine" : 0
            "ruleIndex" : 0         ! "ruleIndex" : "0"
            "ruleId"                ! "rule"
            "driver"                ! "passenger"
            """)
    void whatTheSchemaRefusesIsRefused(String good, String bad) {
        String document = text(Exit.DIFFERS, List.of(ALARM), List.of());
        assertThat(document).contains(good);
        assertThat(SarifSchema.errors(document.replace(good, bad))).isNotEmpty();
    }

    @Test
    void anAlarmBreaksARuleThatThereIs() {
        assertThatThrownBy(() -> text(
                        Exit.DIFFERS,
                        List.of(new Alarm("Bell/Other", "Bell.Strict", "why", Optional.empty(), List.of())),
                        List.of()))
                .hasMessageContaining("Bell/Other");
    }
}
