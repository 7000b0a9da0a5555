package viommu.counterexamples;

import java.io.IOException;
import java.io.InputStream;
import java.nio.ByteBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;

/**
 * Saved cases as ITF JSON, the trace format of Apalache (its ADR 015), with the step and its parameters under the names that
 * model-based testing tools expect ({@code mbt::actionTaken}, {@code mbt::nondetPicks}).
 *
 * <p>The same case gives the same bytes. Reading is strict: what is not understood is an error, never skipped. Sequences are
 * written as JSON arrays and may be read as {@code #tup} too; integers are only ever {@code {"#bigint": "n"}}.
 */
public final class Itf {
    /** What the name of a saved case ends with. */
    public static final String SUFFIX = ".itf.json";

    /** The version of the {@code #meta} object; a reader takes this one and no other. */
    public static final int FORMAT_VERSION = 1;

    /** Larger files are refused unread. */
    public static final int MAX_BYTES = 64 << 20;

    private Itf() {}

    /** The document: UTF-8, a line per variable, a newline at the end. */
    public static byte[] write(SavedCase saved) {
        return ItfWriter.text(saved).getBytes(StandardCharsets.UTF_8);
    }

    /** @throws ItfException if the file cannot be read or is not a saved case */
    public static SavedCase read(Path file) {
        try (InputStream in = Files.newInputStream(file)) {
            return read(file.toString(), in.readNBytes(MAX_BYTES + 1));
        } catch (NoSuchFileException e) {
            throw new ItfException(file.toString(), "", "no such file");
        } catch (IOException e) {
            throw new ItfException(file.toString(), "", "cannot be read: " + e.getMessage());
        }
    }

    /**
     * @param file how an error calls the document
     * @throws ItfException if the bytes are not a saved case
     */
    public static SavedCase read(String file, byte[] bytes) {
        if (bytes.length > MAX_BYTES) {
            throw new ItfException(file, "", "larger than " + (MAX_BYTES >> 20) + " MiB");
        }
        try {
            String text = StandardCharsets.UTF_8
                    .newDecoder()
                    .decode(ByteBuffer.wrap(bytes))
                    .toString();
            return ItfReader.read(file, text);
        } catch (CharacterCodingException e) {
            throw new ItfException(file, "", "not UTF-8");
        }
    }
}
