package viommu.specs.tlc;

import java.time.Duration;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import viommu.model.explorer.Exploration.Verdict;

/** Turns what a run said and how its process ended into a result; anything short of agreement is inconclusive. */
final class TlcJudge {
    private static final Pattern NAMED =
            Pattern.compile("(?:Invariant|Action property|Property|Temporal property) (\\w+) (?:is|was) violated.*");
    private static final Pattern POSITION =
            Pattern.compile("[Ll]ine (\\d+), column (\\d+) to line \\d+, column \\d+ in (\\w+)");

    private final TlcRun run;
    private final TlcListener heard;

    TlcJudge(TlcRun run, TlcListener heard) {
        this.run = run;
        this.heard = heard;
    }

    /** Of a process that was stopped from outside. */
    TlcResult stopped(TlcOutcome outcome, String reason, Duration time) {
        return result(outcome, reason, Optional.empty(), time);
    }

    /** Of a process that ended by itself, as far as we know. */
    TlcResult ended(int exit, List<String> stderr, Duration time) {
        Optional<ToolMessage> violation = heard.errors().stream()
                .filter(e -> TlcCode.VIOLATIONS.contains(e.code()))
                .findFirst();
        Optional<ToolMessage> deadlock = heard.error(TlcCode.DEADLOCK);
        if (outOfMemory(exit)) {
            return stopped(TlcOutcome.OUT_OF_MEMORY, run.options().maxHeapMiB() + " MiB of heap are too few", time);
        }
        if (!heard.finished()) {
            return stopped(TlcOutcome.CRASHED, "exit code " + exit + " before the end" + lastWords(stderr), time);
        }
        if (heard.error(TlcCode.PARSING_FAILED).isPresent() || exit == TlcCode.EXIT_PARSE) {
            return stopped(
                    TlcOutcome.PARSE_ERROR, new ParserReport(heard.parserLines()).reason(run.moduleName()), time);
        }
        if (heard.success()
                && heard.errors().isEmpty()
                && exit == TlcCode.EXIT_SUCCESS
                && heard.counts().queued() == 0) {
            return result(TlcOutcome.COMPLETE, "", Optional.empty(), time);
        }
        if (violation.isPresent() && TlcCode.EXIT_VIOLATION.contains(exit) && onlyError(violation.get())) {
            return violated(violation.get(), time);
        }
        if (deadlock.isPresent() && exit == TlcCode.EXIT_DEADLOCK && onlyError(deadlock.get())) {
            return traced(TlcOutcome.DEADLOCK, "a state without successor is reached", Optional.empty(), time);
        }
        return failed(exit, stderr, time);
    }

    private TlcResult violated(ToolMessage violation, Duration time) {
        List<String> judged = run.judged();
        Matcher named = NAMED.matcher(violation.firstLine());
        Optional<String> name =
                named.matches() ? Optional.of(named.group(1)).filter(judged::contains) : Optional.empty();
        if (name.isEmpty() && judged.size() == 1) {
            name = Optional.of(judged.get(0));
        }
        return traced(TlcOutcome.VIOLATED, violation.firstLine().replaceFirst(":$", ""), name, time);
    }

    private TlcResult traced(TlcOutcome outcome, String reason, Optional<String> violated, Duration time) {
        if (heard.trace().trace().isEmpty()) {
            String problem = heard.trace().problem();
            return stopped(
                    TlcOutcome.DISAGREEMENT,
                    reason + ", but " + (problem.isEmpty() ? "no trace is shown" : problem),
                    time);
        }
        return result(outcome, reason, violated, time);
    }

    private TlcResult failed(int exit, List<String> stderr, Duration time) {
        String reason = firstError() + lastWords(stderr);
        TlcOutcome outcome = TlcOutcome.CRASHED;
        if (exit == TlcCode.EXIT_CONFIG) {
            outcome = TlcOutcome.CONFIGURATION_ERROR;
            reason = run.configName() + ": " + reason;
        } else if (exit == TlcCode.EXIT_ASSUMPTION) {
            outcome = TlcOutcome.ASSUMPTION_FALSE;
        } else if (TlcCode.EXIT_EVALUATION.contains(exit)) {
            outcome = TlcOutcome.EVALUATION_ERROR;
        } else if (exit == TlcCode.EXIT_SUCCESS
                || exit == TlcCode.EXIT_DEADLOCK
                || TlcCode.EXIT_VIOLATION.contains(exit)) {
            outcome = TlcOutcome.DISAGREEMENT;
            reason = "exit code " + exit + ", but " + (reason.isEmpty() ? "the messages do not say so" : reason);
        }
        return stopped(outcome, reason.isEmpty() ? "exit code " + exit : reason, time);
    }

    private boolean outOfMemory(int exit) {
        return exit == TlcCode.EXIT_JVM_OUT_OF_MEMORY
                || heard.error(TlcCode.OUT_OF_MEMORY).isPresent()
                || heard.error(TlcCode.GENERAL)
                        .filter(e -> e.oneLine().contains("OutOfMemoryError"))
                        .isPresent();
    }

    /** The message that a trace follows is an error too. */
    private boolean onlyError(ToolMessage error) {
        return heard.errors().stream().allMatch(e -> e == error || TlcCode.TRACE_FOLLOWS.contains(e.code()));
    }

    private String firstError() {
        String position = heard.error(TlcCode.NESTED_EXPRESSION)
                .map(n -> POSITION.matcher(n.oneLine()))
                .flatMap(m -> m.results().reduce((first, second) -> second))
                .map(m -> m.group(3) + ".tla:" + m.group(1) + ":" + m.group(2) + ": ")
                .orElse("");
        return position
                + heard.errors().stream().findFirst().map(ToolMessage::oneLine).orElse("");
    }

    private static String lastWords(List<String> stderr) {
        return stderr.isEmpty() ? "" : "; " + stderr.get(0).strip();
    }

    private TlcResult result(TlcOutcome outcome, String reason, Optional<String> violated, Duration time) {
        Map<String, Verdict> verdicts = new LinkedHashMap<>();
        Verdict others = outcome == TlcOutcome.COMPLETE ? Verdict.HOLDS : Verdict.INCONCLUSIVE;
        run.judged().forEach(p -> verdicts.put(p, violated.filter(p::equals).isPresent() ? Verdict.VIOLATED : others));
        return new TlcResult(
                outcome,
                reason,
                verdicts,
                outcome.isConclusive() ? heard.trace().trace() : Optional.empty(),
                heard.counts(),
                Map.copyOf(heard.generatedBy()),
                time,
                heard.version(),
                heard.warnings());
    }
}
