package viommu.ci.verify;

import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.atomic.AtomicLong;
import viommu.adapters.logs.read.LogFormat;
import viommu.ci.claim.Recording;
import viommu.ci.feedback.Feedback;
import viommu.ci.feedback.Meter;
import viommu.ci.home.Home;
import viommu.ci.trace.Recorded;
import viommu.ci.trace.Trace;

/** The logs of real runs that come with the project, one run after the other: those of the guest and those of the emulator. */
public final class Recordings {
    /** All that there are. */
    public static final List<String> NAMES = List.of("linux-6.1-nvme-strict", "linux-6.1-nvme-lazy");

    private static final List<String> FORMATS = List.of(LogFormat.LINUX_FTRACE.toString(), LogFormat.QEMU.toString());

    private final Home home;
    private final Feedback feedback;

    Recordings(Home home, Feedback feedback) {
        this.home = home;
        this.feedback = feedback;
    }

    /** If the thread is interrupted, the rest stays unread. */
    List<Recording> of(List<String> names) {
        List<Recording> recordings = new ArrayList<>();
        for (String name : names) {
            if (!Thread.currentThread().isInterrupted()) {
                recordings.add(of(name));
            }
        }
        return recordings;
    }

    private Recording of(String name) {
        Path guest = home.logs().resolve(name + ".ftrace.gz");
        Path emulator = home.logs().resolve(name + ".qemu.log.gz");
        String command = "./viommu trace " + Home.shown(guest) + " " + Home.shown(emulator);
        Instant start = Instant.now();
        AtomicLong lines = new AtomicLong();
        try (Meter meter = feedback.begin(name, "lines", Feedback.UNKNOWN)) {
            Trace trace = Trace.of(List.of(guest, emulator), FORMATS);
            return Recorded.of(
                    name,
                    trace.run(Optional.empty(), home.found(), more -> meter.at(lines.addAndGet(more), "")),
                    Duration.between(start, Instant.now()),
                    command);
        } catch (RuntimeException e) {
            // Whatever it was, the rest of the verification is not lost by it.
            return Recording.unread(name, String.valueOf(e.getMessage()), command);
        }
    }
}
