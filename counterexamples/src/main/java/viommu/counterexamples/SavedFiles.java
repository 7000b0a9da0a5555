package viommu.counterexamples;

import java.io.IOException;
import java.nio.file.FileVisitResult;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.nio.file.SimpleFileVisitor;
import java.nio.file.attribute.BasicFileAttributes;
import java.util.ArrayList;
import java.util.List;

/** Finds the saved cases below a directory, also while somebody writes there. */
final class SavedFiles extends SimpleFileVisitor<Path> {
    private final List<Path> found = new ArrayList<>();

    private SavedFiles() {}

    static List<Path> below(Path directory) {
        SavedFiles files = new SavedFiles();
        try {
            Files.walkFileTree(directory, files);
        } catch (IOException e) {
            throw new ItfException(directory.toString(), "", "cannot be listed: " + e.getMessage());
        }
        return files.found.stream().sorted().toList();
    }

    @Override
    public FileVisitResult visitFile(Path file, BasicFileAttributes attributes) {
        if (file.toString().endsWith(Itf.SUFFIX)) {
            found.add(file);
        }
        return FileVisitResult.CONTINUE;
    }

    /** A part file may have been renamed since the directory was listed. */
    @Override
    public FileVisitResult visitFileFailed(Path file, IOException e) throws IOException {
        if (e instanceof NoSuchFileException && file.toString().endsWith(PartFile.SUFFIX)) {
            return FileVisitResult.CONTINUE;
        }
        throw e;
    }
}
