package viommu.ci.tradeoff;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.function.ToDoubleFunction;
import viommu.ci.text.Json;
import viommu.model.price.CostEntry;
import viommu.model.price.Measured;
import viommu.model.price.Workload;
import viommu.model.state.Names;

/** The price of protection, for a machine. */
public final class TradeoffJson {
    private TradeoffJson() {}

    public static Map<String, Object> of(Tradeoff tradeoff) {
        List<Object> rows = new ArrayList<>();
        for (int place = 0; place < tradeoff.rows().size(); place++) {
            rows.add(row(tradeoff, place));
        }
        return Json.object(
                "workload", workload(tradeoff.setting().workload()),
                "costs",
                        tradeoff.setting().costs().entries().stream()
                                .map(TradeoffJson::cost)
                                .toList(),
                "configurations", rows);
    }

    private static Map<String, Object> row(Tradeoff tradeoff, int place) {
        Measured row = tradeoff.rows().get(place);
        Map<String, Object> object = measured(row);
        tradeoff.point(row).ifPresent(point -> {
            object.put("publishedPercent", point.percent());
            object.put("residual", tradeoff.residual(row).orElseThrow());
            object.put("fits", point.fits().map(Names::of).orElse(null));
        });
        tradeoff.spread().ifPresent(spread -> {
            object.put("lineRateInterval", interval(spread, place, Measured::lineRate));
            object.put("exposedBytesInterval", interval(spread, place, Measured::exposedBytes));
        });
        return object;
    }

    private static List<Double> interval(Spread spread, int place, ToDoubleFunction<Measured> figure) {
        Spread.Interval interval = spread.of(place, figure);
        return List.of(interval.low(), interval.high());
    }

    static Map<String, Object> measured(Measured row) {
        return Json.object(
                "teardown", row.way().teardown(),
                "emulation", row.way().emulation(),
                "lineRate", row.lineRate(),
                "invalidationsPerPacket", row.invalidations(),
                "doorbellsPerPacket", row.doorbells(),
                "exitsPerPacket", row.exits(),
                "reuses", row.reuses(),
                "staleMean", row.staleMean(),
                "staleMost", row.staleMost(),
                "windowMeanMs", row.windowMeanMs(),
                "windowMostMs", row.windowMostMs(),
                "exposedBytes", row.exposedBytes(),
                "byteSecondsPerPacket", row.byteSecondsPerPacket(),
                "pinnedPagesMean", row.pinnedMean(),
                "pinnedPagesMost", row.pinnedMost(),
                "faultsPerPacket", row.faults(),
                "stuck", row.stuck());
    }

    static Map<String, Object> workload(Workload w) {
        return Json.object(
                "packetBytes", w.packetBytes(),
                "ring", w.ring(),
                "budget", w.budget(),
                "pool", w.pool(),
                "quota", w.quota(),
                "ageLimitMs", w.ageLimitMs(),
                "cores", w.cores(),
                "hostFrames", w.hostFrames(),
                "packets", w.packets(),
                "warmUp", w.warmUp(),
                "seed", w.seed());
    }

    private static Map<String, Object> cost(CostEntry entry) {
        return Json.object(
                "name", Names.of(entry.cost()),
                "value", entry.value(),
                "low", entry.low(),
                "high", entry.high(),
                "unit", entry.unit(),
                "kind", entry.kind().name().toLowerCase(Locale.ROOT),
                "source", entry.source());
    }
}
