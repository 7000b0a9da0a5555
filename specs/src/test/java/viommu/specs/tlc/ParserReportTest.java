package viommu.specs.tlc;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;

class ParserReportTest {

    @Test
    void a_syntax_error_names_the_module_that_has_it() {
        assertThat(reason(
                        "Parsing file /somewhere/Doorbell.tla",
                        "***Parse Error***",
                        "Encountered \"x\" at line 4, column 2 and token \"/\\\" ",
                        "Expression starting at line 4, column 2.",
                        "In module Doorbell"))
                .isEqualTo("Doorbell.tla:4:2: Encountered \"x\" at line 4, column 2 and token \"/\\\"");
    }

    @Test
    void a_semantic_error_is_the_line_after_its_place() {
        assertThat(reason(
                        "*** Errors: 1",
                        "",
                        "line 3, col 8 to line 3, col 8 of module Doorbell",
                        "",
                        "Unknown operator: `x'."))
                .isEqualTo("Doorbell.tla:3:8: Unknown operator: `x'.");
    }

    @Test
    void an_error_without_a_place_is_of_the_root_module() {
        assertThat(reason("Unknown location", "Cannot find source file for module Nowhere imported in module Root."))
                .isEqualTo("Root.tla: Cannot find source file for module Nowhere imported in module Root.");
    }

    private static String reason(String... lines) {
        return new ParserReport(List.of(lines)).reason("Root");
    }
}
