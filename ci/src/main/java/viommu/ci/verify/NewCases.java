package viommu.ci.verify;

import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import viommu.ci.home.Home;
import viommu.ci.report.SavedCaseResult;
import viommu.counterexamples.Corpus;
import viommu.counterexamples.Counterexample;

/** Violations that the corpus does not have: they are saved, so that there is something to look at. */
final class NewCases {
    private NewCases() {}

    /**
     * Saves the shortest of each.
     *
     * @param found by all engines
     * @param corpus what is there already
     * @param folder where they go
     */
    static List<SavedCaseResult> saved(List<Counterexample<?>> found, List<SavedCaseResult> corpus, Path folder) {
        Set<String> known = corpus.stream()
                .flatMap(result -> result.counterexample().stream())
                .map(Counterexample::fileName)
                .collect(Collectors.toSet());
        Map<String, Counterexample<?>> news = new LinkedHashMap<>();
        for (Counterexample<?> one : found) {
            if (!known.contains(one.fileName())) {
                news.merge(one.fileName(), one, NewCases::shorter);
            }
        }
        return news.values().stream().map(one -> saved(one, folder)).toList();
    }

    private static Counterexample<?> shorter(Counterexample<?> first, Counterexample<?> second) {
        return second.trace().length() < first.trace().length() ? second : first;
    }

    private static SavedCaseResult saved(Counterexample<?> one, Path folder) {
        String description = one.saved().header().description();
        try {
            Path file = new Corpus(folder).write(one);
            return new SavedCaseResult(Home.shown(file).toString(), true, description, Optional.of(one));
        } catch (IllegalArgumentException e) {
            return new SavedCaseResult(one.fileName(), false, e.getMessage(), Optional.of(one));
        }
    }
}
