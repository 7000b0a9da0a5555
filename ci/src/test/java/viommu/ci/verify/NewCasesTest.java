package viommu.ci.verify;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import viommu.ci.report.SavedCaseResult;
import viommu.counterexamples.Counterexample;
import viommu.counterexamples.Itf;
import viommu.model.protocol.Trace;
import viommu.model.state.State;

class NewCasesTest {
    private static final Path SAVED =
            Path.of("../counterexamples/Viommu/deferred-bare-metal-no-reused-page-dma.itf.json");

    private final Counterexample<?> one = Itf.read(SAVED).bind(SAVED.toString());

    @TempDir
    private Path folder;

    @Test
    void aViolationThatTheCorpusLacksIsSaved() {
        List<SavedCaseResult> news = NewCases.saved(List.of(one), List.of(), folder);

        assertThat(news).singleElement().satisfies(result -> {
            assertThat(result.reproduced()).isTrue();
            assertThat(folder.resolve(one.fileName())).exists();
            assertThat(result.counterexample()).contains(one);
        });
    }

    @Test
    void whatTheCorpusHasIsNotNew() {
        SavedCaseResult known = new SavedCaseResult(SAVED.toString(), true, "violates", Optional.of(one));

        assertThat(NewCases.saved(List.of(one), List.of(known), folder)).isEmpty();
    }

    @Test
    void whatDoesNotReplayIsNoCounterexample() {
        assertThat(NewCases.saved(List.of(cut(one)), List.of(), folder))
                .singleElement()
                .satisfies(result -> assertThat(result.reproduced()).isFalse());
    }

    @Test
    void theShortestIsKept() {
        assertThat(NewCases.saved(List.of(one, cut(one)), List.of(), folder))
                .singleElement()
                .satisfies(result -> assertThat(
                                result.counterexample().orElseThrow().trace().length())
                        .isEqualTo(one.trace().length() - 1));
    }

    /** Without its last step. */
    private static <S extends State> Counterexample<S> cut(Counterexample<S> whole) {
        Trace<S> trace = whole.trace();
        Trace<S> shorter =
                new Trace<>(trace.model(), trace.initial(), trace.taken().subList(0, trace.length() - 1));
        return Counterexample.of(whole.property(), whole.engine(), shorter);
    }
}
