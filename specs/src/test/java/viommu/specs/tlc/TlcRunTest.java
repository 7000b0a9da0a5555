package viommu.specs.tlc;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import org.junit.jupiter.api.Test;

class TlcRunTest {

    @Test
    void what_is_judged_is_what_the_configuration_file_names() {
        String config = """
                \\* INVARIANT NotThis
                SPECIFICATION Spec
                INVARIANTS A B
                CONSTANT I = {i1}
                (* PROPERTY NorThis *) PROPERTY
                    C \\* and no more
                CHECK_DEADLOCK TRUE
                """;

        var run = new TlcRun(Path.of("folder", "M.tla"), "M.cfg", config, TlcOptions.standard());

        assertThat(run.judged()).containsExactly("A", "B", "C");
        assertThat(run.moduleName()).isEqualTo("M");
    }
}
