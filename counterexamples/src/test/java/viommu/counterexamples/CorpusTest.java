package viommu.counterexamples;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import viommu.model.doorbell.Doorbell;
import viommu.model.protocol.Trace;

class CorpusTest {
    @TempDir
    private Path root;

    @Test
    void aCaseIsReadBackFromUnderItsOwnName() {
        Path file = new Corpus(root).write(Cases.lostRing());
        assertThat(file).isEqualTo(root.resolve("Doorbell/polled-lost-ring-answers-exact.itf.json"));
        assertThat(new Corpus(root).read().get(0).saved())
                .isEqualTo(Cases.lostRing().saved());
    }

    @Test
    void nothingButTheCaseIsLeftInTheFolder() {
        new Corpus(root).write(Cases.lostRing());
        new Corpus(root).write(Cases.lostRing());
        assertThat(filesBelow(root)).hasSize(1);
    }

    @Test
    void aCaseThatDoesNotReplayIsNotSaved() {
        Trace<Doorbell.View> trace = Cases.lostRing().trace();
        Trace<Doorbell.View> cut =
                new Trace<>(trace.model(), trace.initial(), trace.taken().subList(0, 2));
        assertThatThrownBy(() -> new Corpus(root).write(Counterexample.of("AnswersExact", "tlc", cut)))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessageEndingWith("is not saved: AnswersExact is not violated in 2 steps");
        assertThat(filesBelow(root)).isEmpty();
    }

    @Test
    void aCaseUnderAnotherNameIsAnError() throws IOException {
        Path file = new Corpus(root).write(Cases.lostRing());
        Path moved = Files.move(file, file.resolveSibling("other.itf.json"));
        assertThatThrownBy(() -> new Corpus(root).read())
                .hasMessage(moved + ": should be called Doorbell/polled-lost-ring-answers-exact.itf.json");
    }

    @Test
    void filesThatAreHalfWrittenArePassedOver() throws IOException {
        Path file = new Corpus(root).write(Cases.lostRing());
        Files.writeString(file.resolveSibling(".x.itf.json.1.part"), "{");
        assertThat(Corpus.files(root)).containsExactly(file);
    }

    @Test
    void whenWritingFailsNothingIsLeftBehind() throws IOException {
        Path file = root.resolve(Cases.lostRing().fileName());
        Files.createDirectories(file.resolve("in the way"));
        assertThatThrownBy(() -> new Corpus(root).write(Cases.lostRing())).isInstanceOf(UncheckedIOException.class);
        assertThat(filesBelow(root)).isEmpty();
    }

    @Test
    void theIndexIsGeneratedFromTheFiles() throws IOException {
        Corpus corpus = new Corpus(root);
        corpus.write(Cases.restarted());
        corpus.write(Cases.peeked());
        corpus.write(Cases.lostRing());
        corpus.write(Cases.asleep());
        corpus.write(Cases.returned());
        assertThat(Files.readString(corpus.writeIndex())).isEqualTo(Resources.text("index.md"));
    }

    @Test
    void theIndexDoesNotDependOnTheOrderOfTheCases() {
        assertThat(CorpusIndex.markdown(List.of(Cases.peeked(), Cases.lostRing())))
                .isEqualTo(CorpusIndex.markdown(List.of(Cases.lostRing(), Cases.peeked())));
    }

    private static List<Path> filesBelow(Path folder) {
        try (Stream<Path> files = Files.walk(folder)) {
            return files.filter(Files::isRegularFile).toList();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
