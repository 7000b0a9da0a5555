package viommu.counterexamples;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.StandardCharsets;
import org.junit.jupiter.api.Test;

class ItfLayoutTest {

    @Test
    void aSavedCaseIsWrittenAsPinned() {
        assertThat(text(Cases.lostRing())).isEqualTo(Resources.text("lost-ring.json"));
    }

    @Test
    void everyKindOfVariableIsWrittenAsPinned() {
        assertThat(text(Cases.peeked())).isEqualTo(Resources.text("peeked.json"));
    }

    @Test
    void aLassoIsWrittenAsPinned() {
        assertThat(text(Cases.returned())).isEqualTo(Resources.text("returned.json"));
    }

    @Test
    void aTupleIsReadAsASequence() {
        String tuple = text(Cases.peeked()).replaceAll("\"box\": (\\[.*])", "\"box\": {\"#tup\":$1}");
        SavedCase saved = Itf.read("case", tuple.getBytes(StandardCharsets.UTF_8));
        assertThat(tuple).contains("{\"#tup\":[\"l1\"]}");
        assertThat(saved).isEqualTo(Cases.peeked().saved());
    }

    private static String text(Counterexample<?> counterexample) {
        return new String(Itf.write(counterexample.saved()), StandardCharsets.UTF_8);
    }
}
