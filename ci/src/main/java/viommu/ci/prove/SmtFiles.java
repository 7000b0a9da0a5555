package viommu.ci.prove;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import viommu.proof.prove.Prover;
import viommu.proof.system.Condition;
import viommu.proof.system.Proof;

/** The conditions of a proof as files for any solver. */
public final class SmtFiles {
    private SmtFiles() {}

    /** Writes a file for each condition into a folder of the proof's name. */
    public static List<Path> write(Path folder, Proof proof) throws IOException {
        Path own = Files.createDirectories(folder.resolve(proof.protocol() + "-" + proof.configuration()));
        List<Path> files = new ArrayList<>();
        int number = 0;
        for (Condition condition : Condition.of(proof)) {
            number++;
            Path file = own.resolve(
                    "%03d-%s.smt2".formatted(number, condition.toString().replaceAll("[^A-Za-z0-9]+", "-")));
            Files.writeString(
                    file,
                    Prover.script(condition)
                            .file(List.of(
                                    proof + ": " + condition,
                                    "unsat: it holds for any number of " + String.join(", ", proof.anyNumberOf()))));
            files.add(file);
        }
        return files;
    }
}
