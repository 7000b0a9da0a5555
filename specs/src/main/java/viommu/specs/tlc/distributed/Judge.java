package viommu.specs.tlc.distributed;

import java.time.Duration;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import viommu.model.explorer.Exploration.Verdict;
import viommu.specs.tlc.ConfigText;
import viommu.specs.tlc.ErrorTrace;
import viommu.specs.tlc.TlcCounts;
import viommu.specs.tlc.TlcOutcome;
import viommu.specs.tlc.TlcResult;
import viommu.specs.tlc.TlcRun;

/** What a run with a server comes to. That nothing was found is believed only if the server's books agree. */
final class Judge {
    private final TlcRun run;
    private final Preflight preflight;
    private final Served served;
    private final List<String> leftOpen;

    /** @param covered properties about steps that were looked at on every step */
    Judge(TlcRun run, Preflight preflight, Served served, List<String> covered) {
        this.run = run;
        this.preflight = preflight;
        this.served = served;
        this.leftOpen = ConfigText.of(run.config()).properties().stream()
                .filter(p -> !covered.contains(p))
                .toList();
    }

    /** Why the distributed mode cannot answer what the run asks; empty if it can. */
    static Optional<String> refusal(TlcRun run, Preflight preflight) {
        ConfigText config = ConfigText.of(run.config());
        if (preflight.isTemporal()) {
            List<String> properties = config.properties();
            return Optional.of((properties.size() == 1 ? properties.get(0) + " is" : "of " + properties + " some are")
                    + " about behaviours without end, which TLC's distributed mode does not look at");
        }
        return config.has("POSTCONDITION")
                ? Optional.of("TLC's distributed mode does not look at a POSTCONDITION")
                : Optional.empty();
    }

    static TlcResult refused(TlcRun run, Preflight preflight, String refusal, Duration time) {
        return new TlcResult(
                TlcOutcome.CONFIGURATION_ERROR,
                run.configName() + ": " + refusal,
                verdicts(run, List.of()),
                Optional.empty(),
                new TlcCounts(0, 0, 0, 0),
                Map.of(),
                time,
                preflight.version(),
                List.of());
    }

    /** Whether the server ended in a behaviour, and said nothing of what is wrong with it. */
    boolean isToBeCheckedAgain() {
        return !served.behavior().isEmpty() && served.hasFinished();
    }

    /** Of a server that ended in no behaviour. */
    TlcResult result(Duration time) {
        TlcResult told = served.told();
        if (told.outcome() != TlcOutcome.COMPLETE) {
            return result(told.outcome(), told.reason(), time);
        }
        String gap = served.accounts().map(a -> a.gap(told.counts())).orElse("the server did not tell its accounts");
        if (!gap.isEmpty()) {
            return result(TlcOutcome.DISAGREEMENT, gap, time);
        }
        String open = leftOpen.isEmpty()
                ? ""
                : "TLC's distributed mode looks at " + String.join(", ", leftOpen)
                        + " on the first step into each state only";
        return result(TlcOutcome.COMPLETE, open, time);
    }

    private TlcResult result(TlcOutcome outcome, String reason, Duration time) {
        List<String> holding = new ArrayList<>();
        if (outcome == TlcOutcome.COMPLETE) {
            holding.addAll(run.judged());
            holding.removeAll(leftOpen);
        }
        return with(outcome, reason, verdicts(run, holding), Optional.empty(), time);
    }

    /** Of a server that ended in a behaviour, given what a single TLC says of that behaviour. */
    TlcResult result(TlcResult again, Duration time) {
        String ended = "the server ended in a behaviour of " + served.behavior().size() + " states, ";
        return switch (again.outcome()) {
            case VIOLATED, DEADLOCK, EVALUATION_ERROR ->
                with(again.outcome(), again.reason(), again.verdicts(), again.trace(), time);
            case COMPLETE ->
                result(
                        TlcOutcome.DISAGREEMENT,
                        ended + "but a single TLC finds nothing wrong with it; TLCGet, TLCSet and random values do not"
                                + " work in the distributed mode",
                        time);
            default ->
                result(TlcOutcome.DISAGREEMENT, ended + "and what is wrong with it is not known: " + again, time);
        };
    }

    private TlcResult with(
            TlcOutcome outcome,
            String reason,
            Map<String, Verdict> verdicts,
            Optional<ErrorTrace> trace,
            Duration time) {
        TlcResult told = served.told();
        return new TlcResult(
                outcome, reason, verdicts, trace, counts(), Map.of(), time, preflight.version(), warnings(told));
    }

    private TlcCounts counts() {
        TlcCounts told = served.told().counts();
        return served.accounts()
                .map(a -> a.corrected(told, preflight.initialStates()))
                .orElse(new TlcCounts(0, told.distinct(), told.queued(), told.depth()));
    }

    private List<String> warnings(TlcResult told) {
        List<String> warnings = new ArrayList<>(told.warnings());
        served.accounts()
                .filter(a -> a.twice() > 0)
                .ifPresent(a -> warnings.add(a.twice()
                        + " states were expanded twice after a worker was lost, and their successors count twice"));
        return warnings;
    }

    private static Map<String, Verdict> verdicts(TlcRun run, List<String> holding) {
        Map<String, Verdict> verdicts = new LinkedHashMap<>();
        run.judged().forEach(p -> verdicts.put(p, holding.contains(p) ? Verdict.HOLDS : Verdict.INCONCLUSIVE));
        return verdicts;
    }
}
