package viommu.conformance.contract;

import java.util.HashSet;
import java.util.Optional;
import java.util.Set;
import viommu.conformance.Capabilities;
import viommu.conformance.Domain;
import viommu.conformance.Feature;
import viommu.conformance.Observation;
import viommu.conformance.Operation;
import viommu.conformance.SubjectFailedException;

/**
 * Says of each observation whether the contract allows it, given what was asked and seen since the reset.
 *
 * <p>It knows one subject by its capabilities only. What it allows is never less than the interface promises to its users, and no more
 * than that where this can be told from outside; whether a cache kept or lost an entry is left open. Belongs to one thread.
 */
public final class Oracle {
    private final Beliefs beliefs;
    private final RequestRules rules;
    private final Effects effects;
    private final CostCounter costs;
    private final Set<Clause> passedOver = new HashSet<>();

    public Oracle(Capabilities capabilities) {
        this.beliefs = new Beliefs(capabilities);
        this.rules = new RequestRules(beliefs);
        this.effects = new Effects(beliefs);
        this.costs = new CostCounter(beliefs);
    }

    public void reset() {
        beliefs.reset();
    }

    /**
     * Why the operation means nothing now: the software that drives the subject may not do it, so the contract says nothing about
     * what follows; empty if it may. Requests may always be made.
     */
    public Optional<String> pointless(Operation operation) {
        if (beliefs.capabilities().has(Feature.REQUESTS)) {
            return Optional.empty();
        }
        if (operation instanceof Operation.Map map) {
            var cells = beliefs.tables().cells(map.domain(), map.range());
            if (RequestRules.cuts(cells, map.range())) {
                return Optional.of("a larger page is mapped there");
            }
            boolean broken = cells.stream().allMatch(cell -> cell.current().isEmpty() && cell.settled());
            return broken || !beliefs.capabilities().has(Feature.BREAK_BEFORE_MAKE)
                    ? Optional.empty()
                    : Optional.of("the former entry is not invalidated yet");
        }
        if (operation instanceof Operation.Unmap unmap) {
            boolean cuts = RequestRules.cuts(beliefs.tables().cells(unmap.domain(), unmap.range()), unmap.range());
            return cuts ? Optional.of("a page that is larger is mapped there") : Optional.empty();
        }
        if (operation instanceof Operation.Detach detach) {
            Optional<Domain> domain = beliefs.context(detach.requester()).domain();
            return domain.equals(Optional.of(detach.domain()))
                    ? Optional.empty()
                    : Optional.of("the requester is not in that domain");
        }
        return Optional.empty();
    }

    /** Takes an operation into account without knowing what came of it; means nothing for requests. */
    public void assume(Operation operation) {
        beliefs.next();
        effects.of(operation, Observation.done());
    }

    /**
     * From now on it is no violation to break this clause.
     *
     * @throws IllegalArgumentException if something follows from breaking it
     */
    public void passOver(Clause clause) {
        if (!clause.canBePassedOver()) {
            throw new IllegalArgumentException(clause.name() + " cannot be passed over");
        }
        passedOver.add(clause);
    }

    /**
     * Judges an observation and takes it into account; after a violation the beliefs are no longer worth anything until the next
     * reset.
     *
     * @throws SubjectFailedException if it is no answer to the operation at all
     */
    public Optional<Violation> judge(Operation operation, Observation observation) {
        Answers.check(beliefs.capabilities(), operation, observation);
        beliefs.next();
        Judgement judgement = judgement(operation, observation);
        for (Clause clause : Clauses.ALL) {
            if (!passedOver.contains(clause) && clause.broken(judgement)) {
                return Optional.of(new Violation(
                        clause, beliefs.now(), operation, observation, judgement.allowed(), judgement.explained()));
            }
        }
        costs.count(judgement);
        effects.of(operation, observation);
        return Optional.empty();
    }

    private Judgement judgement(Operation operation, Observation observation) {
        if (operation instanceof Operation.Dma dma) {
            return new Landing(beliefs, dma, observation);
        }
        if (operation instanceof Operation.Reclaim reclaim) {
            return new Judgement.Taking(operation, observation, beliefs.surelyReached(reclaim.page()));
        }
        if (observation instanceof Observation.Answered) {
            return new Judgement.Answer(operation, observation, rules.statuses(operation));
        }
        return new Judgement.Completion(operation, observation);
    }

    /** What was legal and is not free, since this oracle was made. */
    public Cost cost() {
        return costs.cost();
    }

    /** What is known of the entries that an operation is about, for the sake of coverage. */
    public EntryState state(Operation operation) {
        return EntryState.of(beliefs, operation);
    }
}
