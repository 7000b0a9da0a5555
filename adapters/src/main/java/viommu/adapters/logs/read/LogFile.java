package viommu.adapters.logs.read;

import java.io.BufferedInputStream;
import java.io.BufferedReader;
import java.io.EOFException;
import java.io.FilterInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.util.zip.GZIPInputStream;
import java.util.zip.ZipException;
import viommu.adapters.logs.DamagedLogException;

/** The lines of a file, decompressed if it is a gzip file; one that does not end with a line's end is damaged. */
final class LogFile implements AutoCloseable {
    private static final int BUFFER = 1 << 16;
    private static final int MAGIC = 0x1f8b;

    private final Path path;
    private final LastByte last;
    private final BufferedReader reader;
    private long line;

    private LogFile(Path path, LastByte last) {
        this.path = path;
        this.last = last;
        this.reader = new BufferedReader(new InputStreamReader(last, StandardCharsets.ISO_8859_1), BUFFER);
    }

    /** @throws DamagedLogException if it cannot be opened */
    @SuppressWarnings("resource") // closed with the reader
    static LogFile open(Path path) {
        try {
            BufferedInputStream file = new BufferedInputStream(Files.newInputStream(path), BUFFER);
            file.mark(2);
            boolean packed = (file.read() << 8 | file.read()) == MAGIC;
            file.reset();
            return new LogFile(path, new LastByte(packed ? new GZIPInputStream(file, BUFFER) : file));
        } catch (NoSuchFileException e) {
            throw new DamagedLogException(path, 0, "no such file");
        } catch (IOException e) {
            throw new DamagedLogException(path, 0, "cannot be read: " + e.getMessage());
        }
    }

    /** The next line; null after the last one. */
    String next() {
        try {
            String text = reader.readLine();
            if (text == null && line > 0 && last.seen != '\n') {
                throw new DamagedLogException(path, line, "the log is cut off in the middle of this line");
            }
            line += text == null ? 0 : 1;
            return text;
        } catch (EOFException | ZipException e) {
            throw new DamagedLogException(
                    path, line + 1, "the compressed file is cut off or damaged: " + e.getMessage());
        } catch (IOException e) {
            throw new DamagedLogException(path, line + 1, "cannot be read: " + e.getMessage());
        }
    }

    long line() {
        return line;
    }

    @Override
    public void close() {
        try {
            reader.close();
        } catch (IOException e) {
            throw new DamagedLogException(path, 0, "cannot be closed: " + e.getMessage());
        }
    }

    private static final class LastByte extends FilterInputStream {
        private int seen = '\n';

        LastByte(InputStream in) {
            super(in);
        }

        @Override
        public int read(byte[] to, int from, int length) throws IOException {
            int count = super.read(to, from, length);
            seen = count > 0 ? to[from + count - 1] : seen;
            return count;
        }
    }
}
