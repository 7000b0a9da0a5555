package viommu.ci.bench.graph;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.BufferedReader;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.PrintStream;
import java.io.StringReader;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import viommu.ci.bench.graph.ExplorerLoop.Answer;
import viommu.ci.bench.graph.ExplorerLoop.Task;
import viommu.model.protocol.Property;

class ExplorerLoopTest {
    private static final Anchor TINY =
            new Anchor("Viommu", "DeferredSidecore", Map.of("Iova", 1, "Page", 1, "Frame", 1));

    @Test
    void everyQuestionIsAnsweredWithAnExploration() throws IOException {
        List<Answer> answers = answers(new Task(TINY, false, 1, 60), new Task(TINY, true, 2, 60));

        assertThat(answers).extracting(Answer::reason).containsExactly("", "");
        assertThat(answers).extracting(Answer::states).containsExactly(112L, 112L);
        assertThat(answers).extracting(Answer::transitions).containsExactly(324L, 324L);
        assertThat(answers).allMatch(answer -> answer.nanos() > 0 && answer.bytes() > 0);
    }

    @Test
    void anExplorationThatIsCutShortSaysSo() throws IOException {
        assertThat(answers(new Task(TINY, false, 1, 0)))
                .extracting(Answer::reason)
                .containsExactly("stopped after 0 s");
    }

    @Test
    void onlyWhoJudgesLooksAtProperties() {
        assertThat(TINY.model(false).properties()).isEmpty();
        assertThat(TINY.model(true).properties()).extracting(Property::name).contains("OvercommitSafe", "NoStaleDma");
    }

    private static List<Answer> answers(Task... tasks) throws IOException {
        String questions = Stream.of(tasks).map(ExplorerLoop::text).collect(Collectors.joining("\n"));
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        ExplorerLoop.serve(new BufferedReader(new StringReader(questions)), new PrintStream(out, true));
        return out.toString(StandardCharsets.UTF_8)
                .lines()
                .map(ExplorerLoop::answer)
                .toList();
    }
}
