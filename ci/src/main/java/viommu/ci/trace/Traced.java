package viommu.ci.trace;

import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.function.Predicate;
import viommu.adapters.logs.tla.SecondOpinion;
import viommu.adapters.logs.tla.TlcVerdict;
import viommu.adapters.logs.trial.LogReport;
import viommu.ci.claim.Exit;

/**
 * What came of the logs, and where it was written to besides.
 *
 * @param explanations the shortest part of the logs that breaks the same rule, for each rule that is broken
 * @param chart where the timeline was drawn
 * @param tlc what TLC says of each piece of the logs, if it was asked
 */
public record Traced(
        LogReport report, List<Explained> explanations, Optional<Path> chart, Optional<List<SecondOpinion>> tlc) {
    public Traced {
        explanations = List.copyOf(explanations);
    }

    private boolean anyOpinion(Predicate<SecondOpinion> which) {
        return tlc.stream().flatMap(List::stream).anyMatch(which);
    }

    public Exit exit() {
        if (report.broken() > 0 || anyOpinion(opinion -> opinion.tlc() instanceof TlcVerdict.Refused)) {
            return Exit.DIFFERS;
        }
        return report.conclusive() && !anyOpinion(opinion -> opinion.tlc() instanceof TlcVerdict.Inconclusive)
                ? Exit.AS_EXPECTED
                : Exit.INCONCLUSIVE;
    }
}
