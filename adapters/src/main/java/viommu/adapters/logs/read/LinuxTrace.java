package viommu.adapters.logs.read;

import viommu.adapters.logs.Level;
import viommu.adapters.logs.LogEvent;
import viommu.adapters.logs.Stamp;

/**
 * Linux's trace events, as {@code trace} in tracefs, {@code trace-cmd report} and {@code perf script} print them: who, on which
 * processor, flags (not all print them), when, which event, what it says.
 */
final class LinuxTrace implements LineParser {
    private static final int LEVEL_FLAG = 2;

    @Override
    public LogEvent parse(String line, long number) {
        for (int close = line.indexOf("] "); close > 0; close = line.indexOf("] ", close + 1)) {
            int open = line.lastIndexOf('[', close);
            int cpu = open < 0 ? -1 : digits(line, open + 1, close);
            LogEvent event = cpu < 0 ? null : event(line, number, open, close, cpu);
            if (event != null) {
                return event;
            }
        }
        return remark(line, number);
    }

    /** Null if what stands between brackets is no processor, but part of a task's name. */
    private static LogEvent event(String line, long number, int open, int close, int cpu) {
        int time = spaces(line, close + 1);
        Level level = Level.UNKNOWN;
        if (time < line.length() && !Character.isDigit(line.charAt(time))) {
            level = time + LEVEL_FLAG < line.length() ? level(line.charAt(time + LEVEL_FLAG)) : Level.UNKNOWN;
            time = spaces(line, Math.max(line.indexOf(' ', time), time));
        }
        int timeEnd = line.indexOf(": ", time);
        int name = spaces(line, timeEnd + 1);
        int nameEnd = line.indexOf(": ", name);
        long nanos = timeEnd < 0 ? -1 : Times.nanos(line, time, timeEnd);
        if (nanos < 0 || nameEnd < 0) {
            return null;
        }
        Stamp at = new Stamp(number, nanos, cpu, task(line, open), level);
        return LinuxEvents.event(at, line, name, nameEnd);
    }

    /** What is no event: headings, and that some were lost. */
    private static LogEvent remark(String line, long number) {
        Stamp at = new Stamp(number, 0, 0, 0, Level.UNKNOWN);
        if (line.startsWith("CPU:") && line.contains(" EVENTS")) {
            return new LogEvent.GuestLost(at, new Words(line, 0).after("[" + (line.contains("[LOST ") ? "LOST " : "")));
        }
        return line.isBlank() || line.startsWith("#") || line.startsWith("cpus=") || line.startsWith("version =")
                ? new LogEvent.Other(at, "remark")
                : null;
    }

    private static Level level(char flag) {
        return switch (flag) {
            case '.' -> Level.TASK;
            case 's' -> Level.SOFT_INTERRUPT;
            case 'h', 'H' -> Level.INTERRUPT;
            case 'z', 'Z' -> Level.NMI;
            default -> Level.UNKNOWN;
        };
    }

    /** The last number before the processor, without that in round brackets. */
    private static int task(String line, int open) {
        int end = trimmed(line, open);
        if (end > 0 && line.charAt(end - 1) == ')') {
            end = trimmed(line, line.lastIndexOf('(', end));
        }
        int from = end;
        while (from > 0 && Character.isDigit(line.charAt(from - 1))) {
            from--;
        }
        return Math.max(digits(line, from, end), 0);
    }

    /** Where what stands before ends. */
    private static int trimmed(String line, int before) {
        int end = Math.max(before, 0);
        while (end > 0 && line.charAt(end - 1) == ' ') {
            end--;
        }
        return end;
    }

    /** -1 if there are none, or something else, or too many. */
    private static int digits(String line, int from, int to) {
        int number = 0;
        for (int i = from; i < to; i++) {
            int digit = line.charAt(i) - '0';
            if (digit < 0 || digit > 9 || to - from > 9) {
                return -1;
            }
            number = number * 10 + digit;
        }
        return from < to ? number : -1;
    }

    private static int spaces(String line, int at) {
        int next = at;
        while (next < line.length() && line.charAt(next) == ' ') {
            next++;
        }
        return next;
    }
}
