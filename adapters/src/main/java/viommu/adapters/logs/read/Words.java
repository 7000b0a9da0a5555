package viommu.adapters.logs.read;

/** A line that is read from left to right. */
final class Words {
    private final String line;
    private int at;

    Words(String line, int at) {
        this.line = line;
        this.at = at;
    }

    /** The number after the next {@code key}: hexadecimal after {@code 0x}, else decimal. */
    long after(String key) {
        skip(key);
        return number();
    }

    /** The number that stands here. */
    long number() {
        return line.startsWith("0x", at) ? hexadecimal(2) : decimal();
    }

    /** The hexadecimal number after the next {@code key}. */
    long hexAfter(String key) {
        skip(key);
        return hexadecimal(line.startsWith("0x", at) ? 2 : 0);
    }

    int intAfter(String key) {
        return (int) after(key);
    }

    /** Goes on after the next {@code key}. */
    void skip(String key) {
        int found = line.indexOf(key, at);
        if (found < 0) {
            throw new DamagedLineException("there is no " + key.strip() + " where one belongs");
        }
        at = found + key.length();
    }

    /** This, after the next {@code key}. */
    Words afterKey(String key) {
        skip(key);
        return this;
    }

    /** What stands before the next {@code key}; goes on after that. */
    String until(String key) {
        int from = at;
        skip(key);
        return line.substring(from, at - key.length());
    }

    private long hexadecimal(int prefix) {
        int from = at + prefix;
        int to = from;
        while (to < line.length() && Character.digit(line.charAt(to), 16) >= 0) {
            to++;
        }
        if (to == from || to - from > 16) {
            throw new DamagedLineException("expected a hexadecimal number: " + rest());
        }
        at = to;
        return Long.parseUnsignedLong(line, from, to, 16);
    }

    private long decimal() {
        int to = at;
        while (to < line.length() && Character.digit(line.charAt(to), 10) >= 0) {
            to++;
        }
        if (to == at || to - at > 18) {
            throw new DamagedLineException("expected a number: " + rest());
        }
        long number = Long.parseLong(line, at, to, 10);
        at = to;
        return number;
    }

    /** What is left of the line. */
    String rest() {
        return line.substring(at).strip();
    }

    /** Demands that nothing is left. */
    <T> T end(T value) {
        if (!line.substring(at).isBlank()) {
            throw new DamagedLineException("the line goes on: " + rest());
        }
        return value;
    }
}
