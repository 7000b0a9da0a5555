package viommu.adapters.logs.witness;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.SplittableRandom;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import viommu.adapters.logs.Level;
import viommu.adapters.logs.LogEvent;
import viommu.adapters.logs.Stamp;
import viommu.adapters.logs.check.Made;
import viommu.adapters.logs.join.Simulation;
import viommu.conformance.Access;

/** The search finds a witness where there is one, and none where there is none. */
class SearchTest {
    private static final int SEEDS = 10;
    private static final int STEPS = 1_500;
    private static final int SHORT = 40;
    private static final long SECOND = 1_000_000_000;
    private static final Stamp EMULATOR = new Stamp(1, 0, 77, 0, Level.UNKNOWN);

    @ParameterizedTest
    @ValueSource(ints = {1, 2, 4})
    void whatACorrectSystemHasWrittenHasAWitness(int processors) {
        for (long seed = 0; seed < SEEDS; seed++) {
            Made made = new Simulation(seed, processors).run(STEPS);

            assertThat(Judge.of(new Logs(made.guest(), made.emulator(), true, 0, 0)))
                    .as("seed " + seed)
                    .isInstanceOf(Judge.Witnessed.class);
        }
    }

    @Test
    @Tag("nightly")
    void whereItFindsNoneThereIsNone() {
        List<Boolean> verdicts = new ArrayList<>();
        for (long seed = 0; seed < SHORT; seed++) {
            Logs logs = changed(seed);

            boolean witnessed = Judge.of(logs) instanceof Judge.Witnessed;

            assertThat(witnessed).as("seed " + seed + ": " + logs).isEqualTo(EveryWitness.exists(logs));
            verdicts.add(witnessed);
        }
        assertThat(verdicts.stream().filter(v -> v).count()).isBetween(SHORT / 2L, SHORT - 2L);
    }

    /** The beginning of a correct run, with something in it that may be wrong, between two invalidations, and long after them the end. */
    private static Logs changed(long seed) {
        SplittableRandom random = new SplittableRandom(seed);
        Made run = new Simulation(seed, 1 + random.nextInt(2)).run(14 + random.nextInt(8));
        Made made = new Made();
        beginning(run, made);
        change(random, made);
        List<LogEvent> guest = new ArrayList<>();
        List<LogEvent> emulator = new ArrayList<>();
        flush(guest, emulator, 0);
        guest.addAll(made.guest());
        emulator.addAll(made.emulator());
        flush(guest, emulator, SECOND);
        guest.add(new LogEvent.GuestAttach(other(2 * SECOND), "the next line of who has submitted"));
        guest.add(new LogEvent.GuestAttach(other(3 * SECOND), "the last line"));
        return new Logs(guest, emulator, false, 0, 0);
    }

    private static void flush(List<LogEvent> guest, List<LogEvent> emulator, long nanos) {
        guest.add(new LogEvent.GuestSubmit(other(nanos), "dmar0", Optional.of(Made.page(99))));
        emulator.add(new LogEvent.Invalidation(EMULATOR, Optional.of(Made.page(99))));
        emulator.add(new LogEvent.Completed(EMULATOR));
    }

    private static Stamp other(long nanos) {
        return new Stamp(nanos / 1000 + 1000, nanos, 9, 99, Level.TASK);
    }

    /** A few lines of both, and what is submitted is carried out. */
    private static void beginning(Made run, Made made) {
        List<LogEvent> guest = run.guest().subList(0, Math.min(2, run.guest().size()));
        int submitted = count(guest, LogEvent.GuestSubmit.class);
        for (LogEvent event : run.emulator()) {
            boolean done = event instanceof LogEvent.Invalidation;
            boolean full = made.emulator().size() >= 3 && !(event instanceof LogEvent.Completed);
            if (full || done && count(made.emulator(), LogEvent.Invalidation.class) == submitted) {
                break;
            }
            made.emulator().add(event);
        }
        int carriedOut = count(made.emulator(), LogEvent.Invalidation.class);
        for (LogEvent event : guest) {
            if (event instanceof LogEvent.GuestSubmit && carriedOut-- == 0) {
                break;
            }
            made.guest().add(event);
        }
    }

    private static int count(List<LogEvent> events, Class<?> kind) {
        return (int) events.stream().filter(kind::isInstance).count();
    }

    private static void change(SplittableRandom random, Made made) {
        int at = random.nextInt(made.emulator().size() + 1);
        LogEvent there = at < made.emulator().size() ? made.emulator().get(at) : null;
        if (there instanceof LogEvent.Fill fill) {
            long entry = (100L + random.nextInt(3)) << 12 | 3;
            made.emulator().set(at, new LogEvent.Fill(EMULATOR, 8, 1, fill.iova(), entry));
        } else {
            long iova = (1L + random.nextInt(6)) << 12;
            Access access = random.nextBoolean() ? Access.WRITE : Access.READ;
            made.emulator().add(at, new LogEvent.EmulatorFault(EMULATOR, 8, iova, Optional.of(access), true));
        }
    }
}
