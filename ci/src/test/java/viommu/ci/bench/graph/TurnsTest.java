package viommu.ci.bench.graph;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;
import viommu.ci.bench.NotMeasuredException;
import viommu.ci.feedback.Feedback;

class TurnsTest {
    private final List<String> said = new ArrayList<>();

    /** Fails in its round of that number. */
    private final class Scripted implements Contender {
        private final String name;
        private final int failing;
        private int round;

        Scripted(String name, int failing) {
            this.name = name;
            this.failing = failing;
        }

        @Override
        public String name() {
            return name;
        }

        @Override
        public void prepare() {
            said.add(name + " prepares");
            failIf(failing == 0);
        }

        @Override
        public String settings() {
            return "scripted";
        }

        @Override
        public Sample round() {
            said.add(name + ++round);
            failIf(round == failing);
            return MadeUp.sample(100);
        }

        private void failIf(boolean now) {
            if (now) {
                throw new NotMeasuredException(name + " is tired");
            }
        }

        @Override
        public void close() {
            said.add(name + " closes");
        }
    }

    private static final int NEVER = -1;

    @Test
    void contendersTakeTurns() {
        List<Series> measured = measure(new Scripted("a", NEVER), new Scripted("b", NEVER));

        assertThat(said).containsExactly("a prepares", "b prepares", "a1", "b1", "a2", "b2", "a closes", "b closes");
        assertThat(measured)
                .allMatch(Series::isMeasured)
                .allMatch(s -> s.samples().size() == 2);
    }

    @Test
    void aContenderThatFailsKeepsNobodyElseFromGoingOn() {
        List<Series> measured = measure(new Scripted("a", 1), new Scripted("b", NEVER), new Scripted("c", 0));

        assertThat(said)
                .containsExactly(
                        "a prepares", "b prepares", "c prepares", "a1", "b1", "b2", "a closes", "b closes", "c closes");
        assertThat(measured.get(0).failure()).contains("a is tired");
        assertThat(measured.get(1).isMeasured()).isTrue();
        assertThat(measured.get(2).failure()).contains("c is tired");
    }

    private static List<Series> measure(Contender... contenders) {
        return Turns.measure(List.of(contenders), 2, Feedback.SILENT);
    }
}
