package viommu.conformance.campaign;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import viommu.conformance.Operation;
import viommu.conformance.contract.Clause;

/**
 * Makes a failing schedule shorter and simpler by running it again: what is left breaks the same clause, and no single operation and
 * (while the budget lasts, and where it is short enough) no two can be left out.
 */
final class CaseShrinker {
    /** Longer ones have too many pairs of operations. */
    private static final int PAIRS = 24;

    private final CaseRunner runner;
    private final Clause clause;
    private int runs;

    /** @param runs how often the subject may be asked */
    CaseShrinker(CaseRunner runner, Clause clause, int runs) {
        this.runner = runner;
        this.clause = clause;
        this.runs = runs;
    }

    CaseRun shrink(CaseRun failing) {
        CaseRun shortest = failing;
        while (true) {
            CaseRun shorter = simpler(withoutTwo(withoutChunks(shortest)));
            if (shorter.operations().equals(shortest.operations())) {
                return shorter;
            }
            shortest = shorter;
        }
    }

    private CaseRun withoutChunks(CaseRun failing) {
        CaseRun shortest = failing;
        for (int size = Math.max(1, failing.operations().size() / 2); size > 0; ) {
            CaseRun shorter = withoutChunks(shortest, size);
            boolean again = size == 1
                    && shorter.operations().size() < shortest.operations().size();
            shortest = shorter;
            size = again ? 1 : size / 2;
        }
        return shortest;
    }

    /** Back to front, since what comes late depends on what came early. */
    private CaseRun withoutChunks(CaseRun failing, int size) {
        CaseRun shortest = failing;
        for (int to = shortest.operations().size(); to > 0; ) {
            int from = Math.max(0, to - size);
            Optional<CaseRun> shorter = failing(without(shortest.operations(), from, to));
            shortest = shorter.orElse(shortest);
            to = Math.min(from, shortest.operations().size());
        }
        return shortest;
    }

    private CaseRun withoutTwo(CaseRun failing) {
        CaseRun shortest = failing;
        if (shortest.operations().size() > PAIRS) {
            return shortest;
        }
        for (int second = shortest.operations().size() - 1; second > 0; second--) {
            for (int first = second - 1; first >= 0; first--) {
                List<Operation> rest = without(without(shortest.operations(), second, second + 1), first, first + 1);
                Optional<CaseRun> shorter = failing(rest);
                if (shorter.isPresent()) {
                    shortest = shorter.get();
                    second = shortest.operations().size();
                    break;
                }
            }
        }
        return shortest;
    }

    private CaseRun simpler(CaseRun failing) {
        CaseRun simplest = failing;
        boolean found = true;
        while (found) {
            found = false;
            for (List<Operation> candidate : Simplification.of(simplest.operations())) {
                Optional<CaseRun> simpler = failing(candidate);
                if (simpler.isPresent()) {
                    simplest = simpler.get();
                    found = true;
                    break;
                }
            }
        }
        return simplest;
    }

    /** What was carried out of the candidate, if it still breaks the clause. */
    Optional<CaseRun> failing(List<Operation> candidate) {
        if (runs-- <= 0) {
            return Optional.empty();
        }
        CaseRun run = runner.run(candidate);
        return run.violation().filter(v -> v.clause() == clause).map(v -> run);
    }

    private static List<Operation> without(List<Operation> operations, int from, int to) {
        List<Operation> rest = new ArrayList<>(operations);
        rest.subList(from, to).clear();
        return rest;
    }
}
