package viommu.ci.prove;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.atomic.AtomicLong;
import viommu.ci.feedback.Feedback;
import viommu.ci.feedback.Meter;
import viommu.ci.home.Versions;
import viommu.counterexamples.Counterexample;
import viommu.model.explorer.Limits;
import viommu.model.protocol.Defect;
import viommu.model.protocol.Protocol;
import viommu.model.protocol.Protocols;
import viommu.model.state.State;
import viommu.proof.prove.Effort;
import viommu.proof.prove.Prover;
import viommu.proof.prove.Result;
import viommu.proof.prove.Result.Standing;
import viommu.proof.solver.Solver;
import viommu.proof.system.Condition;
import viommu.proof.tie.Bond;
import viommu.proof.tie.RealTrace;
import viommu.proof.tie.Tie;
import viommu.proof.tie.Tied;

/**
 * Judges proofs and holds them against the models.
 *
 * @param limits of the graphs that are looked at
 * @param traces whether real behaviours are looked for where a property does not hold
 */
public record Prove(Solver solver, Effort effort, Limits limits, boolean traces) {

    /** Judges one proof. */
    public Proven run(Bond bond, Optional<Defect> defect, Feedback feedback) {
        Protocol<?> protocol = Protocols.named(bond.proof().protocol());
        return run(bond, protocol, defect, feedback);
    }

    /** Judges one proof and compares nothing with the model. */
    public Proven judge(Bond bond, Feedback feedback) {
        Protocol<?> protocol = Protocols.named(bond.proof().protocol());
        return new Proven(
                protocol,
                protocol.configuration(bond.proof().configuration()),
                Optional.empty(),
                result(bond, feedback),
                Optional.empty(),
                List.of(),
                List.of());
    }

    private Result result(Bond bond, Feedback feedback) {
        int conditions = Condition.of(bond.proof()).size();
        try (Meter meter = feedback.begin(bond.proof().toString(), "conditions", conditions)) {
            AtomicLong done = new AtomicLong();
            return new Prover(solver, effort).judge(bond.proof(), condition -> meter.at(done.incrementAndGet(), ""));
        }
    }

    private <S extends State> Proven run(Bond bond, Protocol<S> protocol, Optional<Defect> defect, Feedback feedback) {
        Result result = result(bond, feedback);
        Optional<Tied> tied =
                defect.isPresent() ? Optional.empty() : Optional.of(Tie.of(bond, protocol, defect, limits));
        List<Counterexample<?>> found = new ArrayList<>();
        List<String> missing = new ArrayList<>();
        if (traces) {
            broken(result, defect).forEach(property -> {
                RealTrace.Found trace =
                        new RealTrace(solver, effort, Versions.saved()).of(bond, protocol, defect, property);
                if (trace instanceof RealTrace.Real real) {
                    found.add(real.counterexample());
                } else if (trace instanceof RealTrace.Missing none) {
                    missing.add(bond.proof() + ": " + property + ": " + none.reason());
                }
            });
        }
        return new Proven(
                protocol, protocol.configuration(bond.proof().configuration()), defect, result, tied, found, missing);
    }

    private static List<String> broken(Result result, Optional<Defect> defect) {
        return defect.map(d -> List.of(d.property()))
                .orElseGet(() -> result.properties().stream()
                        .filter(p -> result.of(p) == Standing.REFUTED)
                        .toList());
    }
}
