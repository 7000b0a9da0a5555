package viommu.ci.report;

import java.util.List;
import java.util.Optional;
import viommu.ci.claim.Claim;
import viommu.ci.claim.Comparison;
import viommu.ci.claim.EngineName;
import viommu.ci.claim.Enlargement;
import viommu.ci.claim.Recording;
import viommu.ci.claim.Run;
import viommu.ci.claim.Subject;
import viommu.ci.claim.Trial;

/**
 * Everything that verification found.
 *
 * @param engines in the order of their letters in a cell
 * @param comparisons of models with their specifications, one per configuration
 * @param enlargements what was seen at larger scopes
 * @param trials implementations that were put to the test
 * @param recordings logs of real systems that were held against the contract
 * @param cases the corpus, replayed
 * @param corpusProblem why the corpus could not be replayed, if it could not
 * @param interruption what was not done, if the user stopped it
 * @param found violations that the corpus does not have, and where they were saved; if the user stopped it, all that were found
 */
public record Report(
        Header header,
        List<EngineName> engines,
        List<Part> parts,
        List<Claim> claims,
        List<Run> runs,
        List<Comparison> comparisons,
        List<Enlargement> enlargements,
        List<Trial> trials,
        List<Recording> recordings,
        List<SavedCaseResult> cases,
        Optional<String> corpusProblem,
        Optional<String> interruption,
        List<SavedCaseResult> found) {

    public Report {
        engines = List.copyOf(engines);
        parts = List.copyOf(parts);
        claims = List.copyOf(claims);
        runs = List.copyOf(runs);
        comparisons = List.copyOf(comparisons);
        enlargements = List.copyOf(enlargements);
        trials = List.copyOf(trials);
        recordings = List.copyOf(recordings);
        cases = List.copyOf(cases);
        found = List.copyOf(found);
    }

    List<Claim> claims(Subject subject, String property) {
        return claims.stream()
                .filter(c -> c.subject().equals(subject) && c.property().equals(property))
                .toList();
    }

    /** What an engine did about a subject. */
    public List<Run> runs(Subject subject, EngineName engine) {
        return runs.stream()
                .filter(r -> r.subject().equals(subject) && r.engine().equals(engine))
                .toList();
    }
}
