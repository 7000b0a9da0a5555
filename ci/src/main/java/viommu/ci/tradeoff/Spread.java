package viommu.ci.tradeoff;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.SplittableRandom;
import java.util.concurrent.Callable;
import java.util.function.ToDoubleFunction;
import java.util.stream.IntStream;
import viommu.ci.feedback.Meter;
import viommu.model.price.CostEntry;
import viommu.model.price.CostTable;
import viommu.model.price.Measured;

/**
 * How far the results depend on what is not known: each figure that is not fitted is drawn evenly from its range, all at once, the
 * fitted ones are fitted anew, and the whole is simulated.
 *
 * @param draws of each configuration, in the order of the table
 */
public record Spread(List<List<Measured>> draws) {
    private static final double TAIL = 0.05;
    /** Of one draw; fewer than of the table itself. */
    private static final int PACKETS = 4_000;

    /** From the 5th to the 95th percentile of the draws. */
    public record Interval(double low, double high) {}

    public static Spread of(Setting setting, int draws, Meter meter) throws InterruptedException {
        SplittableRandom random = new SplittableRandom(setting.workload().seed());
        List<Callable<List<Measured>>> runs = new ArrayList<>();
        for (int i = 0; i < draws; i++) {
            CostTable drawn = setting.costs().each(entry -> drawn(entry, random));
            runs.add(() -> {
                var shorter = setting.workload().withPackets(PACKETS).withWarmUp(PACKETS);
                CostTable fitted = Calibration.fit(drawn, shorter);
                return new Setting(shorter, fitted).table(Meter.SILENT);
            });
        }
        return new Spread(Runs.all(runs, meter));
    }

    private static double drawn(CostEntry entry, SplittableRandom random) {
        return entry.low() == entry.high() ? entry.value() : random.nextDouble(entry.low(), entry.high());
    }

    /** Of the configuration at that place in the table. */
    public Interval of(int place, ToDoubleFunction<Measured> figure) {
        double[] sorted = IntStream.range(0, draws.size())
                .mapToDouble(i -> figure.applyAsDouble(draws.get(i).get(place)))
                .sorted()
                .toArray();
        return new Interval(at(sorted, TAIL), at(sorted, 1 - TAIL));
    }

    private static double at(double[] sorted, double share) {
        return Arrays.stream(sorted)
                .skip(Math.round(share * (sorted.length - 1)))
                .findFirst()
                .orElseThrow();
    }
}
