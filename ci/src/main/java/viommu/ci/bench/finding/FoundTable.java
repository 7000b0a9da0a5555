package viommu.ci.bench.finding;

import java.util.List;
import java.util.Map;
import java.util.OptionalDouble;
import java.util.OptionalLong;
import viommu.ci.text.Figures;
import viommu.ci.text.Json;
import viommu.ci.text.Table;
import viommu.ci.text.Table.Column;
import viommu.properties.FindingTime;

/** A defect in each row, and how many schedules it takes. */
final class FoundTable {
    static final double HALF = 0.5;
    static final double NEARLY_ALL = 0.99;
    private static final double ALL = 1;
    private static final String NONE = "-";

    private FoundTable() {}

    static Table of(List<Found> all) {
        return new Table(
                List.of(
                        Column.left("defect"),
                        Column.left("property"),
                        Column.right("found"),
                        Column.right("median"),
                        Column.right("99 %"),
                        Column.right("most"),
                        Column.right("unguided: found"),
                        Column.right("median"),
                        Column.right("99 %"),
                        Column.right("most"),
                        Column.right("x median"),
                        Column.right("x 99 %")),
                all.stream().map(FoundTable::row).toList());
    }

    private static List<String> row(Found found) {
        return List.of(
                found.defect(),
                found.property(),
                share(found.guided()),
                schedules(found.guided(), HALF),
                schedules(found.guided(), NEARLY_ALL),
                schedules(found.guided(), ALL),
                share(found.unguided()),
                schedules(found.unguided(), HALF),
                schedules(found.unguided(), NEARLY_ALL),
                schedules(found.unguided(), ALL),
                ratio(found.ratio(HALF)),
                ratio(found.ratio(NEARLY_ALL)));
    }

    private static String share(FindingTime time) {
        return time.schedules().size() + " of " + time.campaigns();
    }

    private static String schedules(FindingTime time, double part) {
        OptionalLong schedules = time.quantile(part);
        return schedules.isPresent() ? Figures.count(schedules.getAsLong()) : NONE;
    }

    private static String ratio(OptionalDouble ratio) {
        return ratio.isPresent() ? Figures.factor(ratio.getAsDouble()) : NONE;
    }

    static List<Map<String, Object>> json(List<Found> all) {
        return all.stream()
                .map(found -> Json.object(
                        "defect", found.defect(),
                        "property", found.property(),
                        "guided", json(found.guided()),
                        "unguided", json(found.unguided())))
                .toList();
    }

    private static Map<String, Object> json(FindingTime time) {
        return Json.object(
                "campaigns", time.campaigns(),
                "found", time.schedules().size(),
                "median", orNull(time.quantile(HALF)),
                "nearlyAll", orNull(time.quantile(NEARLY_ALL)),
                "most", orNull(time.quantile(ALL)),
                "schedules", time.schedules());
    }

    private static Long orNull(OptionalLong schedules) {
        return schedules.isPresent() ? (Long) schedules.getAsLong() : null;
    }
}
