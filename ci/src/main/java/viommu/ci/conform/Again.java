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
 * @param asHoped how many of them did what was hoped for
 * @param sentence what came of the first that did not; of the last if all did
 */
public record Again(Path file, int asHoped, int times, String sentence) {

    /** What a user wants to see. */
    public enum Hope {
        /** The same step breaks the same clause. */
        REPRODUCED,
        /** No step breaks any clause. */
        KEPT
    }

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
    public static Again of(Path file, Optional<String> subject, List<Path> classPath, int times, Hope hope) {
        SavedFinding finding = Findings.read(file);
        int asHoped = 0;
        String sentence = "";
        try (Subject started = Subjects.start(subject.orElse(finding.subject().name()), classPath)) {
            for (int i = 0; i < times; i++) {
                FindingReplay replay = FindingReplay.of(finding, started);
                boolean is = hope == Hope.KEPT ? replay.kept() : replay.reproduced();
                sentence = is && asHoped < i ? sentence : replay.sentence();
                asHoped += is ? 1 : 0;
            }
        }
        return new Again(file, asHoped, times, sentence);
    }

    public boolean succeeded() {
        return asHoped == times;
    }
}
