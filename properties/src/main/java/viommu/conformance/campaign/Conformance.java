package viommu.conformance.campaign;

import java.time.Duration;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.SplittableRandom;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.function.Predicate;
import viommu.conformance.Operation;
import viommu.conformance.Subject;
import viommu.conformance.SubjectFailedException;
import viommu.conformance.campaign.ConformanceReport.Ending;
import viommu.conformance.contract.Clause;

/** One campaign against one subject. */
public final class Conformance {
    private static final int REPEATS = 3;
    private static final int FAILURES = 3;
    /** So many failing schedules of a clause are shortened at most that turn out to be known. */
    private static final int KNOWN = 40;

    private final Subject subject;
    private final Settings settings;
    private final CaseRunner runner;
    private final Map<String, Long> occurrences = new TreeMap<>();
    private final Predicate<Finding> known;
    private final Map<String, Integer> shortened = new TreeMap<>();
    private final Map<String, Integer> recognised = new TreeMap<>();
    private final Set<String> shapes = new HashSet<>();
    private final List<Finding> findings = new ArrayList<>();
    private final List<SubjectFailure> failures = new ArrayList<>();
    private final Map<String, Long> unexamined = new TreeMap<>();
    private final Set<String> passedOver = new TreeSet<>();
    private int news;
    private long cases;
    private long shrinking;

    private Conformance(Subject subject, Settings settings, Predicate<Finding> known) {
        this.subject = subject;
        this.settings = settings;
        this.known = known;
        this.runner = new CaseRunner(subject);
    }

    /**
     * Runs schedules until the settings are satisfied. A subject that fails is reset and tried on, until it has failed three times
     * or the reset fails too; it is not closed.
     */
    public static ConformanceReport run(Subject subject, Settings settings, ConformanceProgress progress) {
        return run(subject, settings, finding -> false, progress);
    }

    /** The same; findings that are known are no reason to end it, nor to look less closely at others that break the same clause. */
    public static ConformanceReport run(
            Subject subject, Settings settings, Predicate<Finding> known, ConformanceProgress progress) {
        return new Conformance(subject, settings, known).run(progress);
    }

    private ConformanceReport run(ConformanceProgress progress) {
        ScheduleGenerator generator = new ScheduleGenerator(subject.capabilities(), settings.length());
        long start = System.nanoTime();
        Ending ending = null;
        for (long attempt = settings.shard().index();
                ending == null;
                attempt += settings.shard().count()) {
            long seed = new SplittableRandom(settings.seed() * 31 + attempt).nextLong();
            attempt(generator.schedule(seed));
            ending = ending(System.nanoTime() - start, progress);
        }
        return new ConformanceReport(
                subject.capabilities(),
                settings,
                ending,
                cases,
                runner.steps(),
                Duration.ofNanos(System.nanoTime() - start - shrinking),
                runner.coverage(),
                runner.skipped(),
                missing(),
                runner.cost(),
                occurrences,
                unexamined,
                passedOver,
                findings,
                failures);
    }

    private List<String> missing() {
        return Demands.of(subject.capabilities()).stream()
                .filter(key -> !runner.coverage().containsKey(key))
                .map(CoverageKey::toString)
                .toList();
    }

    private Ending ending(long nanos, ConformanceProgress progress) {
        if (failures.size() >= FAILURES) {
            return Ending.SUBJECT_FAILED;
        }
        if (news >= settings.findings()) {
            return Ending.ENOUGH_FINDINGS;
        }
        if (runner.steps() >= settings.steps()) {
            return Ending.ALL_STEPS;
        }
        if (settings.time().filter(time -> nanos >= time.toNanos()).isPresent()) {
            return Ending.OUT_OF_TIME;
        }
        return progress.report(runner.steps(), findings.size()) ? null : Ending.INTERRUPTED;
    }

    private void attempt(List<Operation> schedule) {
        cases++;
        try {
            CaseRun run = runner.run(schedule);
            if (run.violation().isPresent()) {
                violated(run, run.violation().get().clause());
            }
        } catch (SubjectFailedException e) {
            failures.add(new SubjectFailure(e.getMessage(), e.lastWords(), schedule));
        }
    }

    private void violated(CaseRun run, Clause clause) {
        occurrences.merge(clause.name(), 1L, Long::sum);
        if (shortened.getOrDefault(clause.name(), 0) >= settings.perClause()
                || recognised.getOrDefault(clause.name(), 0) >= KNOWN) {
            if (clause.canBePassedOver()) {
                runner.passOver(clause);
                passedOver.add(clause.name());
            } else {
                unexamined.merge(clause.name(), 1L, Long::sum);
            }
            return;
        }
        long start = System.nanoTime();
        CaseRun shortest = run;
        boolean repeatable = false;
        try {
            // a runner of its own: what shrinking does counts for nothing
            CaseRunner again = new CaseRunner(subject);
            repeatable = repeats(again, run, clause);
            if (repeatable) {
                shortest = new CaseShrinker(again, clause, settings.shrinkRuns()).shrink(run);
                repeatable = repeats(again, shortest, clause);
            }
        } catch (SubjectFailedException e) {
            failures.add(new SubjectFailure(e.getMessage(), e.lastWords(), shortest.operations()));
        }
        Finding finding = new Finding(
                subject.capabilities(),
                settings.seed(),
                shortest.operations(),
                shortest.observations(),
                shortest.violation().orElseThrow(),
                run.operations().size(),
                repeatable);
        boolean expected = known.test(finding);
        (expected ? recognised : shortened).merge(clause.name(), 1, Integer::sum);
        if (shapes.add(finding.shape())) {
            findings.add(finding);
            news += expected ? 0 : 1;
        }
        shrinking += System.nanoTime() - start;
    }

    private static boolean repeats(CaseRunner runner, CaseRun run, Clause clause) {
        CaseShrinker again = new CaseShrinker(runner, clause, REPEATS);
        for (int i = 0; i < REPEATS; i++) {
            if (again.failing(run.operations()).isEmpty()) {
                return false;
            }
        }
        return true;
    }
}
