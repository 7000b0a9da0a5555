package viommu.ci.conform;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import viommu.conformance.Subject;
import viommu.conformance.saved.FindingReplay;
import viommu.conformance.saved.Findings;
import viommu.conformance.saved.SavedFinding;

/**
 * A saved finding, taken again some times.
 *
 * @param reproduced how many of them broke the same clause with the same step
 * @param sentence what came of the first that did not; of the last if all did
 */
public record Again(Path file, int reproduced, int times, String sentence) {

    /** The saved findings in a folder and those below, in order; a file that is one itself. */
    public static List<Path> files(Path path) {
        if (!Files.isDirectory(path)) {
            return path.toString().endsWith(Findings.SUFFIX) ? List.of(path) : List.of();
        }
        try (Stream<Path> files = Files.walk(path)) {
            return files.filter(file -> file.toString().endsWith(Findings.SUFFIX))
                    .sorted()
                    .toList();
        } catch (IOException e) {
            throw new UncheckedIOException("cannot look into " + path + ": " + e.getMessage(), e);
        }
    }

    /** @param subject what it is taken again on; empty for what it was found on */
    public static Again of(Path file, Optional<String> subject, List<Path> classPath, int times) {
        SavedFinding finding = Findings.read(file);
        int reproduced = 0;
        String sentence = "";
        try (Subject started = Subjects.start(subject.orElse(finding.subject().name()), classPath)) {
            for (int i = 0; i < times; i++) {
                FindingReplay replay = FindingReplay.of(finding, started);
                sentence = replay.reproduced() && reproduced < i ? sentence : replay.sentence();
                reproduced += replay.reproduced() ? 1 : 0;
            }
        }
        return new Again(file, reproduced, times, sentence);
    }

    public boolean succeeded() {
        return reproduced == times;
    }
}
