package viommu.counterexamples;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import viommu.model.state.State;

/**
 * A folder of saved cases, {@code <Protocol>/<slug>.itf.json}, and the index that is generated from them. Every file in it is
 * complete at any time, whatever becomes of the process that writes it.
 *
 * @param root the folder; it need not exist before the first write
 */
public record Corpus(Path root) {
    /** The name of the project's own corpus, and of the module that it lies in. */
    public static final String FOLDER = "counterexamples";

    /** The file name of the index. */
    public static final String INDEX = "README.md";

    /**
     * Saves a counterexample under its own name, in place of the one that was there.
     *
     * @return the file
     * @throws IllegalArgumentException if it does not replay on its own model, saying where not
     * @throws UncheckedIOException if it cannot be written; what was there before is unharmed
     */
    public <S extends State> Path write(Counterexample<S> counterexample) {
        Replayed<S> replayed = Replay.onOwnModel(counterexample);
        if (!replayed.succeeded()) {
            throw new IllegalArgumentException(counterexample.fileName() + " is not saved: " + replayed.sentence());
        }
        Path file = root.resolve(counterexample.fileName());
        write(file, Itf.write(counterexample.saved()));
        return file;
    }

    /**
     * Every case below the root, by file name.
     *
     * @throws ItfException if there is none, if one cannot be read, or if one lies under a name that is not its own
     */
    public List<Counterexample<?>> read() {
        List<Counterexample<?>> cases = new ArrayList<>();
        for (Path file : files(root)) {
            Counterexample<?> counterexample = Itf.read(file).bind(file.toString());
            if (!file.equals(root.resolve(counterexample.fileName()))) {
                throw new ItfException(file.toString(), "", "should be called " + counterexample.fileName());
            }
            cases.add(counterexample);
        }
        return List.copyOf(cases);
    }

    /** Generates the index anew. */
    public Path writeIndex() {
        Path file = root.resolve(INDEX);
        write(file, CorpusIndex.markdown(read()).getBytes(StandardCharsets.UTF_8));
        return file;
    }

    private static void write(Path file, byte[] content) {
        try {
            PartFile.write(file, content);
        } catch (IOException e) {
            throw new UncheckedIOException("cannot write " + file + ": " + e.getMessage(), e);
        }
    }

    /**
     * The file itself, or all saved cases below a directory, sorted. Anything else in the directory is passed over, files that
     * are half written among it.
     *
     * @throws ItfException if there is none
     */
    public static List<Path> files(Path fileOrDirectory) {
        if (!Files.isDirectory(fileOrDirectory)) {
            return List.of(fileOrDirectory);
        }
        List<Path> files = SavedFiles.below(fileOrDirectory);
        if (files.isEmpty()) {
            throw new ItfException(fileOrDirectory.toString(), "", "no *" + Itf.SUFFIX + " below this directory");
        }
        return files;
    }
}
