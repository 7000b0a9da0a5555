package viommu.proof.prove;

import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.Consumer;
import viommu.proof.logic.Formula;
import viommu.proof.solver.Answer;
import viommu.proof.solver.Script;
import viommu.proof.solver.Solver;
import viommu.proof.system.Condition;
import viommu.proof.system.Move;
import viommu.proof.system.Proof;

/** Asks a solver about conditions. What the solver does not decide is undecided. */
public final class Prover {
    private final Solver solver;
    private final Effort effort;

    public Prover(Solver solver, Effort effort) {
        this.solver = solver;
        this.effort = effort;
    }

    /** Judges every condition and looks for every move whether it can be taken at all, on all processors. */
    public Result judge(Proof proof, Consumer<Condition> done) {
        long start = System.nanoTime();
        List<Judged> judged = Condition.of(proof).parallelStream()
                .map(condition -> {
                    Judged one = judge(proof, condition);
                    done.accept(condition);
                    return one;
                })
                .toList();
        List<Move> vacuous = proof.moves().moves().parallelStream()
                .filter(move -> witness(proof, move).isEmpty())
                .toList();
        return new Result(proof, judged, vacuous, Duration.ofNanos(System.nanoTime() - start));
    }

    /** Whether the condition of the proof holds. */
    public Judged judge(Proof proof, Condition condition) {
        long start = System.nanoTime();
        Judged.Outcome outcome = outcome(proof, condition);
        return new Judged(condition, outcome, Duration.ofNanos(System.nanoTime() - start));
    }

    /** What is not so in a world of one thing each is seen there at once; a solver may look for long for any other. */
    private Judged.Outcome outcome(Proof proof, Condition condition) {
        if (condition.kind() == Condition.Kind.SAFETY) {
            Optional<Induction> induction = search(proof).findSmallest(against(condition), condition.move());
            if (induction.isPresent()) {
                return new Judged.Refuted(induction);
            }
        }
        Answer answer = solver.ask(script(condition), effort.limit(), effort.seed());
        return answer instanceof Answer.Unsatisfiable ? new Judged.Proved() : doubted(proof, condition, answer);
    }

    /** What a solver is asked about a condition: it holds if the assertions cannot all be true. */
    public static Script script(Condition condition) {
        List<Formula> assertions = new ArrayList<>(condition.assumptions());
        assertions.add(condition.resolvedGoal().not());
        return Script.of(assertions);
    }

    private Judged.Outcome doubted(Proof proof, Condition condition, Answer answer) {
        Optional<Induction> induction = search(proof).find(against(condition), condition.move());
        return answer instanceof Answer.Unknown unknown && induction.isEmpty()
                ? new Judged.Undecided(unknown.reason())
                : new Judged.Refuted(induction);
    }

    private static List<Formula> against(Condition condition) {
        List<Formula> against = new ArrayList<>(condition.assumptions());
        against.add(condition.goal().not());
        return against;
    }

    /** A state of a small world that satisfies the invariant and in which the move can be taken: the proof is not about nothing. */
    public Optional<Induction> witness(Proof proof, Move move) {
        List<Formula> formulas = new ArrayList<>(proof.assumptions());
        formulas.add(move.enabled());
        return search(proof).find(formulas, Optional.of(move));
    }

    private Search search(Proof proof) {
        return new Search(solver, effort, proof.moves().symbols());
    }
}
