package viommu.specs.tlc;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.net.URI;
import java.net.URL;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;
import java.util.Map;
import java.util.Optional;
import java.util.zip.ZipEntry;
import java.util.zip.ZipFile;

/**
 * Where TLC comes from.
 *
 * @param path a jar file that has the class {@code tlc2.TLC}
 * @param origin what made it the one to use
 */
public record TlcJar(Path path, String origin) {
    /** The environment variable that names an official {@code tla2tools.jar}. */
    public static final String VARIABLE = "TLA2TOOLS_JAR";

    private static final String MAIN_CLASS = "tlc2/TLC.class";

    /** The jar that {@link #VARIABLE} names, otherwise the one on the class path. */
    public static TlcJar locate() {
        return locate(System.getenv());
    }

    /** @throws TlcMissingException if the named file is no TLC, or if none is named and none is on the class path */
    public static TlcJar locate(Map<String, String> environment) {
        String named = environment.getOrDefault(VARIABLE, "");
        if (named.isBlank()) {
            return onClassPath();
        }
        Path path = Path.of(named).toAbsolutePath();
        if (!Files.isRegularFile(path)) {
            throw new TlcMissingException(VARIABLE + " names " + named + ", which is no file");
        }
        TlcJar jar = new TlcJar(path, VARIABLE);
        if (jar.mainClass().isEmpty()) {
            throw new TlcMissingException(VARIABLE + " names " + named + ", which has no " + MAIN_CLASS);
        }
        return jar;
    }

    private static TlcJar onClassPath() {
        URL resource = TlcJar.class.getClassLoader().getResource(MAIN_CLASS);
        if (resource == null || !resource.getProtocol().equals("jar")) {
            throw new TlcMissingException("no jar on the class path has " + MAIN_CLASS + "; set " + VARIABLE);
        }
        String file = resource.getPath().substring(0, resource.getPath().indexOf("!/"));
        return new TlcJar(Path.of(URI.create(file)), "class path");
    }

    /** Whether this release knows a command-line flag: those that are not known to it are errors. */
    public boolean knows(String flag) {
        return mainClass()
                .filter(bytes -> new String(bytes, StandardCharsets.ISO_8859_1).contains(flag))
                .isPresent();
    }

    private Optional<byte[]> mainClass() {
        try (ZipFile zip = new ZipFile(path.toFile())) {
            ZipEntry entry = zip.getEntry(MAIN_CLASS);
            if (entry == null) {
                return Optional.empty();
            }
            try (InputStream in = zip.getInputStream(entry)) {
                return Optional.of(in.readAllBytes());
            }
        } catch (IOException e) {
            return Optional.empty();
        }
    }

    /** Of the jar file, in hexadecimal. */
    public String sha256() {
        try {
            MessageDigest digest = MessageDigest.getInstance("SHA-256");
            return HexFormat.of().formatHex(digest.digest(Files.readAllBytes(path)));
        } catch (IOException e) {
            throw new UncheckedIOException("cannot read " + path, e);
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException("every Java has SHA-256", e);
        }
    }
}
