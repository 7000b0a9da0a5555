package viommu.specs.tlc;

import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.List;
import java.util.function.Consumer;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * Takes TLC's output line by line and gives its framed messages, each as soon as its frame closes. A frame that the output ends
 * in is never given.
 */
public final class ToolMessages {
    private static final Pattern START = Pattern.compile("(.*)@!@!@STARTMSG (\\d+):(\\d+) @!@!@\\s*");
    private static final Pattern END = Pattern.compile("(.*)@!@!@ENDMSG (\\d+) @!@!@\\s*");

    private static final class Frame {
        final int code;
        final int severity;
        final List<String> lines = new ArrayList<>();
        final List<ToolMessage> nested = new ArrayList<>();

        Frame(int code, int severity) {
            this.code = code;
            this.severity = severity;
        }

        ToolMessage message() {
            return new ToolMessage(code, ToolMessage.Severity.of(severity), lines, nested);
        }
    }

    private final Consumer<ToolMessage> messages;
    private final Consumer<String> outside;
    private final Deque<Frame> open = new ArrayDeque<>();

    /**
     * @param messages told each message whose frame is not inside another
     * @param outside told each line that is in no frame
     */
    public ToolMessages(Consumer<ToolMessage> messages, Consumer<String> outside) {
        this.messages = messages;
        this.outside = outside;
    }

    public void accept(String line) {
        Matcher start = START.matcher(line);
        if (start.matches()) {
            text(start.group(1));
            open.push(new Frame(Integer.parseInt(start.group(2)), Integer.parseInt(start.group(3))));
            return;
        }
        Matcher end = END.matcher(line);
        if (end.matches()) {
            text(end.group(1));
            close(Integer.parseInt(end.group(2)));
            return;
        }
        if (open.isEmpty()) {
            outside.accept(line);
        } else {
            open.peek().lines.add(line);
        }
    }

    private void text(String beforeMarker) {
        if (!beforeMarker.isBlank() && !open.isEmpty()) {
            open.peek().lines.add(beforeMarker);
        }
    }

    /** An end without its start closes nothing; frames inside that were never closed are dropped. */
    private void close(int code) {
        if (open.stream().noneMatch(f -> f.code == code)) {
            return;
        }
        Frame frame = open.pop();
        while (frame.code != code) {
            frame = open.pop();
        }
        if (open.isEmpty()) {
            messages.accept(frame.message());
        } else {
            open.peek().nested.add(frame.message());
        }
    }
}
