package viommu.adapters.qemu;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Which QEMU is installed. */
public final class QemuVersion {
    private static final Pattern VERSION = Pattern.compile("version (\\S+)");

    private QemuVersion() {}

    /** Such as {@code 7.2.22}; empty if there is no such program, or it does not say. */
    public static Optional<String> of(String binary) {
        try {
            Process process = new ProcessBuilder(binary, "--version")
                    .redirectErrorStream(true)
                    .start();
            String said = new String(process.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
            Matcher version = VERSION.matcher(said);
            return version.find() ? Optional.of(version.group(1)) : Optional.empty();
        } catch (IOException e) {
            return Optional.empty();
        }
    }
}
