package viommu.conformance.campaign;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import viommu.conformance.Capabilities;
import viommu.conformance.Feature;
import viommu.conformance.Observation;
import viommu.conformance.Operation;
import viommu.conformance.Subject;
import viommu.conformance.SubjectFailedException;
import viommu.conformance.contract.Clause;
import viommu.conformance.contract.Cost;
import viommu.conformance.contract.EntryState;
import viommu.conformance.contract.Oracle;
import viommu.conformance.contract.Violation;

/** Runs schedules on a subject and has each observation judged; belongs to one thread. */
public final class CaseRunner {
    private final Subject subject;
    private final Capabilities has;
    private final Oracle plan;
    private final Oracle judge;
    private final boolean requests;
    private final Map<CoverageKey, Long> coverage = new TreeMap<>();
    private final Map<String, Long> skipped = new TreeMap<>();
    private long steps;

    public CaseRunner(Subject subject) {
        this.subject = subject;
        this.has = subject.capabilities();
        this.plan = new Oracle(has);
        this.judge = new Oracle(has);
        this.requests = has.has(Feature.REQUESTS);
    }

    /**
     * From a reset to the first violation or to the end.
     *
     * @throws SubjectFailedException if the subject gave no usable answer
     */
    public CaseRun run(List<Operation> schedule) {
        List<Operation> operations = plan(schedule);
        subject.reset();
        List<Observation> observations = subject.steps(operations);
        if (observations.size() != operations.size()) {
            throw new SubjectFailedException("the subject broke its interface: " + observations.size()
                    + " observations of " + operations.size() + " operations");
        }
        return judge(operations, observations);
    }

    /** From now on it is no violation to break this clause ({@link Oracle#passOver}). */
    void passOver(Clause clause) {
        judge.passOver(clause);
    }

    /** Judges what was observed before. */
    CaseRun judge(List<Operation> operations, List<Observation> observations) {
        judge.reset();
        for (int i = 0; i < operations.size(); i++) {
            EntryState state = judge.state(operations.get(i));
            Optional<Violation> violation = judge.judge(operations.get(i), observations.get(i));
            steps++;
            coverage.merge(CoverageKey.of(operations.get(i), state, requests), 1L, Long::sum);
            if (violation.isPresent()) {
                return new CaseRun(operations.subList(0, i + 1), observations.subList(0, i + 1), violation);
            }
        }
        return new CaseRun(operations, observations, Optional.empty());
    }

    /** What is supported, and means something when its turn comes. */
    List<Operation> plan(List<Operation> schedule) {
        plan.reset();
        List<Operation> operations = new ArrayList<>(schedule.size());
        for (Operation operation : schedule) {
            Optional<String> missing = has.missing(operation);
            if (missing.isPresent()) {
                skipped.merge(operation.name() + ": no " + missing.get(), 1L, Long::sum);
            } else if (plan.pointless(operation).isEmpty()) {
                operations.add(operation);
                if (!requests) {
                    plan.assume(operation);
                }
            }
        }
        return operations;
    }

    /** Operations that were judged. */
    public long steps() {
        return steps;
    }

    /** How often what came up. */
    public Map<CoverageKey, Long> coverage() {
        return coverage;
    }

    /** How often an operation was skipped, by its name and what the subject does not have. */
    public Map<String, Long> skipped() {
        return skipped;
    }

    public Cost cost() {
        return judge.cost();
    }
}
