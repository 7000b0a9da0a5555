package viommu.ci.bench.graph;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.OptionalLong;
import viommu.ci.text.Json;

/** A contender for a machine, with every round, so that other statistics can be made of them. */
final class SeriesJson {
    private SeriesJson() {}

    static Map<String, Object> of(Series series, List<Series> anchors) {
        boolean measured = !series.samples().isEmpty();
        Map<String, Object> ratios = new LinkedHashMap<>();
        anchors.forEach(anchor -> SeriesTable.ratio(series, anchor).ifPresent(r -> ratios.put(anchor.name(), r)));
        return Json.object(
                "contender",
                series.name(),
                "settings",
                series.settings(),
                "failure",
                series.failure().orElse(null),
                "medianSeconds",
                measured ? series.median().toNanos() / 1e9 : null,
                "statesPerSecond",
                measured ? series.statesPerSecond() : null,
                "transitionsPerSecond",
                measured ? series.transitionsPerSecond() : null,
                "timesAsFastAs",
                ratios,
                "rounds",
                series.samples().stream().map(SeriesJson::round).toList());
    }

    private static Map<String, Object> round(Sample sample) {
        return Json.object(
                "seconds", sample.time().toNanos() / 1e9,
                "states", sample.size().states(),
                "transitions", sample.size().transitions(),
                "bytesHeld", orNull(sample.bytesHeld()),
                "peakBytes", orNull(sample.peakBytes()));
    }

    private static Long orNull(OptionalLong bytes) {
        return bytes.isPresent() ? (Long) bytes.getAsLong() : null;
    }
}
