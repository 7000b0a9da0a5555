package viommu.ci.text;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.util.List;
import org.junit.jupiter.api.Test;

class JsonTest {
    @Test
    void nothingInADocumentEndsTheScriptThatItStandsIn() throws IOException {
        String words = "</script><!-- <b>";

        String document = Json.inScript(List.of(words));

        assertThat(document).doesNotContain("<");
        assertThat(new ObjectMapper().readTree(document).get(0).asText()).isEqualTo(words);
    }
}
