package viommu.ci.verify;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import viommu.ci.home.Home;
import viommu.ci.report.SavedCaseResult;
import viommu.counterexamples.Corpus;
import viommu.counterexamples.Counterexample;
import viommu.counterexamples.Itf;
import viommu.counterexamples.ItfException;
import viommu.counterexamples.Replay;
import viommu.counterexamples.Replayed;

/** The project's corpus, replayed. A file that is no saved case is a case that does not reproduce. */
record CorpusReplay(List<SavedCaseResult> cases, Optional<String> problem) {

    static CorpusReplay of(Path corpus) {
        if (!Files.isDirectory(corpus)) {
            return new CorpusReplay(List.of(), Optional.of(Home.shown(corpus) + " is missing"));
        }
        try {
            List<SavedCaseResult> cases = new ArrayList<>();
            Corpus.files(corpus).forEach(file -> cases.add(replay(file)));
            return new CorpusReplay(cases, Optional.empty());
        } catch (ItfException e) {
            return new CorpusReplay(List.of(), Optional.of(e.getMessage()));
        }
    }

    private static SavedCaseResult replay(Path file) {
        String shown = Home.shown(file).toString();
        try {
            Counterexample<?> counterexample = Itf.read(file).bind(file.toString());
            Replayed<?> replayed = Replay.of(counterexample);
            return new SavedCaseResult(shown, replayed.succeeded(), replayed.sentence(), Optional.of(counterexample));
        } catch (ItfException e) {
            return new SavedCaseResult(shown, false, (e.position() + " " + e.problem()).strip());
        }
    }
}
