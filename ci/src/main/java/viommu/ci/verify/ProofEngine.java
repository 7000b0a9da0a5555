package viommu.ci.verify;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Supplier;
import viommu.ci.claim.Claim;
import viommu.ci.claim.EngineName;
import viommu.ci.claim.Exit;
import viommu.ci.claim.Run;
import viommu.ci.claim.Verdict;
import viommu.ci.feedback.Feedback;
import viommu.ci.prove.Prove;
import viommu.ci.prove.Proven;
import viommu.model.protocol.Property;
import viommu.model.state.State;
import viommu.proof.Proofs;
import viommu.proof.prove.Result.Standing;
import viommu.proof.system.Promise;
import viommu.proof.tie.Bond;

/**
 * Proves what can be proven for any size. Of a property that should not hold it says nothing: that the invariant does not imply it
 * is no behaviour.
 */
final class ProofEngine implements Engine {
    private static final int URGENCY = 5_000;

    private final Supplier<Prove> prove;

    /** @param prove asked in every job */
    ProofEngine(Supplier<Prove> prove) {
        this.prove = prove;
    }

    @Override
    public EngineName name() {
        return EngineName.PROOF;
    }

    @Override
    public <S extends State> List<Job> jobs(Question<S> question) {
        Optional<Bond> bond = question.isAboutDefect()
                ? Optional.empty()
                : Proofs.of(question.subject().protocol(), question.subject().configuration());
        return bond.map(b -> job(question, b)).stream().toList();
    }

    private <S extends State> Job job(Question<S> question, Bond bond) {
        List<String> promised = bond.proof().promises().stream()
                .map(Promise::property)
                .distinct()
                .toList();
        List<String> properties = question.safety().stream()
                .filter(p -> question.model().configuration().shouldHold(p.name()))
                .map(Property::name)
                .filter(promised::contains)
                .toList();
        return new Job(
                name(),
                question.subject(),
                properties,
                URGENCY,
                command(question),
                () -> run(question, bond, properties));
    }

    private static String command(Question<?> question) {
        return "./viommu prove " + question.subject().protocol() + "/"
                + question.subject().configuration();
    }

    private Answer run(Question<?> question, Bond bond, List<String> properties) {
        Proven proven = prove.get().run(bond, Optional.empty(), Feedback.SILENT);
        List<Claim> claims = new ArrayList<>();
        for (String property : properties) {
            Verdict verdict = verdict(proven, property);
            claims.add(new Claim(
                    question.subject(),
                    property,
                    name(),
                    verdict,
                    verdict == Verdict.HOLDS ? "" : String.join("; ", proven.problems()),
                    command(question)));
        }
        Run run = new Run(
                question.subject(),
                name(),
                "any size",
                Optional.empty(),
                proven.result().time(),
                Map.of(
                        "conditions", Integer.toString(proven.result().judged().size()),
                        "any number of", String.join(", ", bond.proof().anyNumberOf()),
                        "formulas are the model's at",
                                proven.tied().orElseThrow().scope()),
                command(question));
        return new Answer(claims, List.of(run));
    }

    /** What is proven of formulas that are not the model's is proven of something else. */
    private static Verdict verdict(Proven proven, String property) {
        boolean tied = proven.tied().orElseThrow().fits();
        boolean proved = proven.result().of(property) == Standing.PROVED;
        return tied && proved && proven.exit(property) == Exit.AS_EXPECTED ? Verdict.HOLDS : Verdict.INCONCLUSIVE;
    }
}
