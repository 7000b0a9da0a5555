package viommu.properties;

import java.io.UncheckedIOException;
import java.nio.file.Path;
import viommu.counterexamples.Corpus;
import viommu.counterexamples.Counterexample;
import viommu.counterexamples.SwimLanes;
import viommu.model.protocol.Property;
import viommu.model.protocol.Trace;
import viommu.model.state.State;

/**
 * The failure of a schedule, fit to be read: its message shows the shrunk counterexample as swim lanes, names the file that it was
 * saved in, and ends with the command that replays it.
 */
public final class ShrunkFailure extends AssertionError {
    private static final long serialVersionUID = 1L;

    private ShrunkFailure(String message) {
        super(message);
    }

    /** Shrinks a schedule that violates the property, and saves what is left below {@code folder}. */
    public static <S extends State> ShrunkFailure of(Schedule<S> schedule, Property<S> property, Path folder) {
        Trace<S> trace = new ScheduleShrinker<>(schedule.model(), property).shrink(schedule);
        Counterexample<S> counterexample = Counterexample.of(property.name(), Violation.ENGINE, trace);
        try {
            Path file = new Corpus(folder).write(counterexample);
            return new ShrunkFailure(text(counterexample, Counterexample.command(file), "Saved in " + file));
        } catch (UncheckedIOException e) {
            return new ShrunkFailure(
                    text(counterexample, "not possible without the file", "Not saved: " + e.getMessage()));
        }
    }

    private static String text(Counterexample<?> counterexample, String command, String saved) {
        return "\n" + saved + "\n" + SwimLanes.text(counterexample, command, SwimLanes.WIDTH);
    }
}
