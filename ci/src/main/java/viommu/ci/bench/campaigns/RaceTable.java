package viommu.ci.bench.campaigns;

import java.util.List;
import java.util.Map;
import viommu.ci.bench.Rounds;
import viommu.ci.text.Figures;
import viommu.ci.text.Json;
import viommu.ci.text.Table;
import viommu.ci.text.Table.Column;
import viommu.properties.StepRate;

/** Races side by side. */
final class RaceTable {
    private RaceTable() {}

    static Table of(List<Race> races) {
        return new Table(
                List.of(
                        Column.left("model"),
                        Column.left("scope"),
                        Column.right("steps/s"),
                        Column.right("from"),
                        Column.right("to"),
                        Column.right("ActionChain"),
                        Column.right("from"),
                        Column.right("to"),
                        Column.right("ratio"),
                        Column.right("from"),
                        Column.right("to"),
                        Column.right("first second"),
                        Column.right("ratio"),
                        Column.right("rounds")),
                races.stream().map(RaceTable::row).toList());
    }

    private static List<String> row(Race race) {
        return List.of(
                race.model(),
                race.scope(),
                rate(race.warm().median()),
                rate(race.warm().least()),
                rate(race.warm().most()),
                rate(race.chains().median()),
                rate(race.chains().least()),
                rate(race.chains().most()),
                Figures.factor(race.warmRatio()),
                Figures.factor(race.ratios().least()),
                Figures.factor(race.ratios().most()),
                rate(race.cold().median()),
                Figures.factor(race.coldRatio()),
                Integer.toString(race.rounds().size()));
    }

    private static String rate(double perSecond) {
        return Figures.count(Math.round(perSecond));
    }

    static List<Map<String, Object>> json(List<Race> races) {
        return races.stream().map(RaceTable::json).toList();
    }

    private static Map<String, Object> json(Race race) {
        return Json.object(
                "model", race.model(),
                "scope", race.scope(),
                "properties", race.properties(),
                "differences", race.differences(),
                "campaign", medians(race.warm()),
                "campaignCold", medians(race.cold()),
                "actionChain", medians(race.chains()),
                "ratio", race.warmRatio(),
                "coldRatio", race.coldRatio(),
                "rounds",
                        race.rounds().stream()
                                .map(round -> Json.object(
                                        "campaign", json(round.warm()),
                                        "campaignCold", json(round.cold()),
                                        "actionChain", json(round.chains())))
                                .toList());
    }

    private static Map<String, Object> medians(Rounds stepsPerSecond) {
        return Json.object(
                "stepsPerSecond", stepsPerSecond.median(),
                "from", stepsPerSecond.least(),
                "to", stepsPerSecond.most());
    }

    private static Map<String, Object> json(StepRate rate) {
        return Json.object("steps", rate.steps(), "seconds", rate.nanos() / 1e9);
    }
}
