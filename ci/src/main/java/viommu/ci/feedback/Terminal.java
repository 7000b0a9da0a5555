package viommu.ci.feedback;

import java.io.Console;
import java.util.Map;

/** What the user looks at. */
final class Terminal {
    private Terminal() {}

    static boolean isThere(Map<String, String> environment) {
        return System.console() != null && isTerminal(System.console()) && !"dumb".equals(environment.get("TERM"));
    }

    /** From Java 22 on there may be a console without a terminal. */
    private static boolean isTerminal(Console console) {
        try {
            return (boolean) Console.class.getMethod("isTerminal").invoke(console);
        } catch (ReflectiveOperationException olderJava) {
            return true;
        }
    }

    static boolean hasColour(Map<String, String> environment) {
        return environment.getOrDefault("NO_COLOR", "").isEmpty();
    }
}
