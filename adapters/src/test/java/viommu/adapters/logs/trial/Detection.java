package viommu.adapters.logs.trial;

import java.util.EnumMap;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.function.ObjIntConsumer;
import viommu.adapters.logs.RealLogs;
import viommu.adapters.logs.check.Rule;

/** How often an injection was detected, and by which rules. */
record Detection(int tried, int detected, Map<Rule, Integer> rules) {

    /** Puts it in at so many places, evenly over the log. */
    static Detection of(Run run, Injection injection, int places) {
        Counted counted = new Counted();
        each(run, injection, places, counted::take);
        return new Detection(counted.tried, counted.detected, counted.rules);
    }

    private static final class Counted {
        private int tried;
        private int detected;
        private final Map<Rule, Integer> rules = new EnumMap<>(Rule.class);

        void take(Run injected, int at) {
            tried++;
            LogReport report = injected.judge();
            detected += report.broken() > 0 ? 1 : 0;
            report.tally().broken().forEach(rule -> rules.merge(rule, 1, Integer::sum));
        }
    }

    /** @param then told each place and the run with the injection there */
    static void each(Run run, Injection injection, int places, ObjIntConsumer<Run> then) {
        int size = (injection.ofGuest() ? run.guest() : run.emulator()).size();
        int next = 0;
        for (int place = 0; place < places; place++) {
            int at = Math.max(next, (int) ((long) size * place / places));
            Optional<Run> injected = Optional.empty();
            while (at < size && injected.isEmpty()) {
                injected = injection.into(run, at++);
            }
            next = at;
            if (injected.isPresent()) {
                then.accept(injected.get(), at - 1);
            }
        }
    }

    double percent() {
        return tried == 0 ? 0 : 100.0 * detected / tried;
    }

    /** A line of the table in the documentation for each. */
    public static void main(String[] args) {
        int places = Integer.parseInt(args[0]);
        Map<RealLogs, Run> runs = new TreeMap<>();
        for (RealLogs logs : RealLogs.values()) {
            runs.put(logs, Run.of(logs));
        }
        for (Injection injection : Injection.values()) {
            runs.forEach((logs, run) -> {
                Detection d = of(run, injection, places);
                System.out.printf("%s %s %d/%d %.1f %s%n", injection, logs, d.detected, d.tried, d.percent(), d.rules);
            });
        }
    }
}
