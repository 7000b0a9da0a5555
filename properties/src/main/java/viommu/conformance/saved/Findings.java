package viommu.conformance.saved;

import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.ByteBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import viommu.conformance.Observation;
import viommu.conformance.Operation;
import viommu.conformance.contract.Clauses;

/** Saved findings on disk: the same finding gives the same bytes, and reading takes nothing else. */
public final class Findings {
    /** What the name of a saved finding ends with. */
    public static final String SUFFIX = ".finding.json";

    private static final String FORMAT = "viommu-finding";
    private static final int VERSION = 1;
    private static final int MAX_BYTES = 16 << 20;

    private Findings() {}

    /**
     * Saves it below a folder under its own name. The file takes that name only once it is complete.
     *
     * @return the file
     * @throws UncheckedIOException if it cannot be written; what was there before is unharmed
     */
    public static Path save(SavedFinding finding, Path folder) {
        Path file = folder.resolve(finding.fileName());
        Path part = file.resolveSibling("." + file.getFileName() + "." + UUID.randomUUID() + ".part");
        try {
            Files.createDirectories(file.toAbsolutePath().getParent());
            try {
                Files.writeString(part, text(finding));
                Files.move(part, file, StandardCopyOption.ATOMIC_MOVE);
            } finally {
                Files.deleteIfExists(part);
            }
        } catch (IOException e) {
            throw new UncheckedIOException("cannot write " + file + ": " + e.getMessage(), e);
        }
        return file;
    }

    /** A line for each key of the header, and one for each step. */
    public static String text(SavedFinding finding) {
        StringBuilder text = new StringBuilder("{\n");
        ObjectNode json = json(finding);
        List<String> steps = new ArrayList<>();
        json.get("steps").forEach(step -> steps.add("    " + step));
        json.properties().stream()
                .filter(field -> !field.getKey().equals("steps"))
                .forEach(field -> text.append("  \"" + field.getKey() + "\": " + field.getValue() + ",\n"));
        return text + "  \"steps\": [\n" + String.join(",\n", steps) + "\n  ]\n}\n";
    }

    static ObjectNode json(SavedFinding finding) {
        ObjectNode json = JsonNodeFactory.instance
                .objectNode()
                .put("format", FORMAT)
                .put("formatVersion", VERSION)
                .put("clause", finding.clause())
                .put("sentence", sentence(finding.clause()))
                .put("seed", finding.seed());
        json.set("subject", CapabilitiesJson.write(finding.subject()));
        finding.allowed().forEach(json.putArray("allowed")::add);
        ArrayNode steps = json.putArray("steps");
        for (int i = 0; i < finding.operations().size(); i++) {
            ObjectNode step = steps.addObject();
            step.set("operation", OperationJson.write(finding.operations().get(i)));
            step.set("observation", ObservationJson.write(finding.observations().get(i)));
        }
        return json;
    }

    private static String sentence(String clause) {
        return Clauses.named(clause).orElseThrow().sentence();
    }

    /** @throws MalformedException if the file cannot be read or is not a saved finding */
    public static SavedFinding read(Path file) {
        try (InputStream in = Files.newInputStream(file)) {
            byte[] bytes = in.readNBytes(MAX_BYTES + 1);
            if (bytes.length > MAX_BYTES) {
                throw new MalformedException(file.toString(), "", "larger than " + (MAX_BYTES >> 20) + " MiB");
            }
            return read(
                    file.toString(),
                    StandardCharsets.UTF_8
                            .newDecoder()
                            .decode(ByteBuffer.wrap(bytes))
                            .toString());
        } catch (NoSuchFileException e) {
            throw new MalformedException(file.toString(), "", "no such file");
        } catch (CharacterCodingException e) {
            throw new MalformedException(file.toString(), "", "not UTF-8");
        } catch (IOException e) {
            throw new MalformedException(file.toString(), "", "cannot be read: " + e.getMessage());
        }
    }

    /** @param from how a complaint calls the document */
    public static SavedFinding read(String from, String text) {
        Place root = Place.parse(from, text);
        root.allow("format", "formatVersion", "clause", "sentence", "seed", "subject", "allowed", "steps");
        if (!root.child("format").text().equals(FORMAT)) {
            throw root.child("format").error("expected " + FORMAT);
        }
        if (root.child("formatVersion").integer() != VERSION) {
            throw root.child("formatVersion").error("only version " + VERSION + " is supported");
        }
        if (Clauses.named(root.child("clause").text()).isEmpty()) {
            throw root.child("clause")
                    .error("the contract has no clause " + root.child("clause").text());
        }
        root.child("sentence").text();
        List<Operation> operations = new ArrayList<>();
        List<Observation> observations = new ArrayList<>();
        for (Place step : root.child("steps").elements()) {
            step.allow("operation", "observation");
            operations.add(OperationJson.read(step.child("operation")));
            observations.add(ObservationJson.read(step.child("observation")));
        }
        if (operations.isEmpty()) {
            throw root.child("steps").error("there are no steps");
        }
        return new SavedFinding(
                CapabilitiesJson.read(root.child("subject")),
                root.child("clause").text(),
                root.child("seed").text(),
                operations,
                observations,
                root.child("allowed").elements().stream().map(Place::text).toList());
    }
}
