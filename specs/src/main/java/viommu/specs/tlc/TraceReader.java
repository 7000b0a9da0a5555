package viommu.specs.tlc;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Puts an error trace together from the messages that have its states. */
final class TraceReader {
    /** {@code 2: <Ring line 32, ...>}, in newer releases {@code 2: <Ring(b1) line 32, ...>}; the first is {@code 1: <Initial predicate>}. */
    private static final Pattern HEADING = Pattern.compile("(\\d+): <(Initial predicate|[\\w!]+).*");

    private static final Pattern BACK = Pattern.compile("(\\d+): Back to state:? <([\\w!]+).*");

    private final List<ErrorTrace.Entry> states = new ArrayList<>();
    private ErrorTrace.End end = new ErrorTrace.End.Finite();
    private String problem = "";

    void message(ToolMessage message) {
        switch (message.code()) {
            case TlcCode.STUTTERING -> end = new ErrorTrace.End.Stuttering();
            case TlcCode.BACK_TO_STATE -> back(message.oneLine());
            default -> state(message);
        }
    }

    /** A behaviour of one state. */
    void initial(String text) {
        add(ErrorTrace.INIT, text);
    }

    private void state(ToolMessage message) {
        Matcher heading = HEADING.matcher(message.firstLine());
        if (!heading.matches() || Integer.parseInt(heading.group(1)) != states.size() + 1) {
            problem = "state " + (states.size() + 1) + " of the trace has the heading " + message.firstLine();
            return;
        }
        String step = heading.group(2);
        add(step.equals("Initial predicate") ? ErrorTrace.INIT : step, message.afterFirstLine());
    }

    private void add(String step, String text) {
        try {
            states.add(new ErrorTrace.Entry(step, TlaText.state(text)));
        } catch (TlaTextException e) {
            problem = "state " + (states.size() + 1) + " of the trace cannot be read: " + e.getMessage();
        }
    }

    private void back(String text) {
        Matcher back = BACK.matcher(text);
        int index = back.matches() ? Integer.parseInt(back.group(1)) - 1 : states.size();
        if (index >= states.size()) {
            problem = "the trace ends with " + text;
            return;
        }
        end = new ErrorTrace.End.BackTo(index, back.group(2));
    }

    /** What could not be read, or empty. */
    String problem() {
        return problem;
    }

    Optional<ErrorTrace> trace() {
        return states.isEmpty() || !problem.isEmpty() ? Optional.empty() : Optional.of(new ErrorTrace(states, end));
    }
}
