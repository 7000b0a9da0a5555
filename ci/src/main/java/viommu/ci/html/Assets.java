package viommu.ci.html;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;

/** What every page carries in itself: its style and its scripts. */
public final class Assets {
    private Assets() {}

    /** The style of all pages. */
    public static String style() {
        return resource("page.css");
    }

    /** Steps through counterexamples. */
    public static String stepper() {
        return resource("stepper.js");
    }

    /** Filters tables, opens their rows, and follows links to counterexamples; needs {@link #stepper}. */
    public static String report() {
        return resource("report.js");
    }

    private static String resource(String name) {
        try (InputStream in = Assets.class.getResourceAsStream(name)) {
            return new String(in.readAllBytes(), StandardCharsets.UTF_8);
        } catch (IOException e) {
            throw new UncheckedIOException("cannot read " + name, e);
        }
    }
}
