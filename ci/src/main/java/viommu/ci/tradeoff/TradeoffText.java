package viommu.ci.tradeoff;

import java.util.ArrayList;
import java.util.List;
import viommu.ci.text.TextTable;
import viommu.model.price.Measured;
import viommu.model.price.Workload;

/** The price of protection, as lines for a person. */
public final class TradeoffText {
    private TradeoffText() {}

    public static List<String> lines(Tradeoff tradeoff) {
        List<String> lines = new ArrayList<>();
        lines.add(workload(tradeoff.setting().workload()));
        lines.add("");
        lines.addAll(TextTable.lines(TradeoffTables.throughput(tradeoff)));
        lines.add("");
        lines.addAll(TextTable.lines(TradeoffTables.protection(tradeoff)));
        tradeoff.spread().ifPresent(spread -> {
            lines.add("");
            lines.add("5 to 95 % of " + spread.draws().size()
                    + " draws: every figure that is not fitted drawn from its range, the fitted ones fitted anew");
            lines.addAll(TextTable.lines(TradeoffTables.intervals(tradeoff, spread)));
        });
        lines.add("");
        for (Measured row : tradeoff.missed()) {
            lines.add("off by more than " + Cells.plain(Tradeoff.TOLERANCE) + " percentage points: "
                    + Cells.configuration(row) + ", "
                    + Cells.signed(tradeoff.residual(row).orElseThrow()));
        }
        lines.add("What the figures rest on: --costs shows it; docs/tradeoff.md says what is not simulated.");
        return lines;
    }

    /** Such as {@code 1500-byte packets at 10 Gb/s to 1 core}. */
    static String workload(Workload w) {
        return "%d-byte packets at 10 Gb/s to %d core%s; ring of %d, pool of %d pages, quota %d, age limit %s ms, frames for %s %%; seed %d, %,d packets after %,d"
                .formatted(
                        w.packetBytes(),
                        w.cores(),
                        w.cores() == 1 ? "" : "s",
                        w.ring(),
                        w.pool(),
                        w.quota(),
                        Cells.plain(w.ageLimitMs()),
                        Cells.plain(100 * w.hostFrames()),
                        w.seed(),
                        w.packets(),
                        w.warmUp());
    }
}
