package viommu.adapters.exec;

import java.net.URISyntaxException;
import java.nio.file.Path;

/** Commands that run the scripts of the tests and of the examples. */
final class Scripts {
    private Scripts() {}

    static String example(String arguments) {
        return "python3 '" + Path.of("examples", "iommu.py").toAbsolutePath() + "' " + arguments;
    }

    static String misbehaving(String how) {
        try {
            return "python3 '"
                    + Path.of(Scripts.class.getResource("misbehaving.py").toURI()) + "' " + how;
        } catch (URISyntaxException e) {
            throw new IllegalStateException(e);
        }
    }
}
