package viommu.ci.report;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import viommu.ci.text.MarkdownTable;
import viommu.ci.text.Table;
import viommu.ci.text.Table.Column;
import viommu.model.protocol.Protocol;
import viommu.model.protocol.Protocols;

class DefectsPageTest {
    static java.util.List<Protocol<?>> protocols() {
        return Protocols.all();
    }

    @ParameterizedTest
    @MethodSource("protocols")
    void theSavedPageSaysWhatIsKnownOfEveryDefect(Protocol<?> protocol) {
        assertThat(protocol.defects()).allSatisfy(defect -> {
            Table known = new Table(
                    java.util.Collections.nCopies(5, Column.left("")), java.util.List.of(DefectsPage.known(defect)));
            String row = MarkdownTable.lines(known).get(2);
            assertThat(Path.of("../docs/defects.md"))
                    .as("./viommu verify; cp target/report/defects.md docs")
                    .content()
                    .contains(row.substring(0, row.length() - 1));
        });
    }
}
