package viommu.ci.feedback;

import java.io.Console;
import java.util.Arrays;
import java.util.Locale;
import java.util.Map;

/** What the user looks at. */
public enum Terminal {
    /** Where results go. */
    OUT,
    /** Where progress goes. */
    ERR;

    /** By this system property the launcher tells which of them are terminals, such as {@code out err}. */
    static final String PROPERTY = "viommu.terminal";

    /** Without a launcher: whether the program has a console, which it has if input and output are terminals. */
    public boolean isThere(Map<String, String> environment) {
        if ("dumb".equals(environment.get("TERM"))) {
            return false;
        }
        String told = System.getProperty(PROPERTY);
        return told == null
                ? System.console() != null && isTerminal(System.console())
                : Arrays.asList(told.split(" ")).contains(name().toLowerCase(Locale.ROOT));
    }

    /** From Java 22 on there may be a console without a terminal. */
    private static boolean isTerminal(Console console) {
        try {
            return (boolean) Console.class.getMethod("isTerminal").invoke(console);
        } catch (ReflectiveOperationException olderJava) {
            return true;
        }
    }

    /** Whether colours are wanted where there is a terminal (no-color.org). */
    public static boolean hasColour(Map<String, String> environment) {
        return environment.getOrDefault("NO_COLOR", "").isEmpty();
    }
}
