package viommu.ci.tradeoff;

import java.util.List;
import java.util.Locale;
import java.util.function.BiFunction;
import viommu.model.price.Workload;

/** One thing is varied, all else stays as it is. */
public enum Sweep {
    PACKET_SIZE(
            "payload of a packet, bytes",
            List.of(64.0, 256.0, 512.0, 1024.0, 1500.0, 4096.0, 9000.0),
            (w, v) -> w.withPacketBytes(v.intValue())),
    QUOTA(
            "stale mappings that the driver allows itself",
            List.of(1.0, 8.0, 32.0, 64.0, 125.0, 250.0, 500.0),
            (w, v) -> w.withQuota(v.intValue())),
    AGE("age limit of a stale mapping, ms", List.of(0.1, 0.5, 1.0, 2.0, 5.0, 10.0), Workload::withAgeLimitMs),
    CORES("cores of the guest", List.of(1.0, 2.0, 4.0, 8.0), (w, v) -> w.withCores(v.intValue())),
    MEMORY(
            "frames of the host, as a share of the pages that serve as buffers",
            List.of(1.0, 0.75, 0.5, 0.35, 0.25, 0.2, 0.15, 0.1, 0.05),
            Workload::withHostFrames);

    private final String sentence;
    private final List<Double> steps;
    private final BiFunction<Workload, Double, Workload> at;

    Sweep(String sentence, List<Double> steps, BiFunction<Workload, Double, Workload> at) {
        this.sentence = sentence;
        this.steps = steps;
        this.at = at;
    }

    /** What is varied, and its unit. */
    public String sentence() {
        return sentence;
    }

    public List<Double> steps() {
        return steps;
    }

    public Workload at(Workload workload, double value) {
        return at.apply(workload, value);
    }

    /** As on the command line, such as {@code packet-size}. */
    public String text() {
        return name().toLowerCase(Locale.ROOT).replace('_', '-');
    }
}
