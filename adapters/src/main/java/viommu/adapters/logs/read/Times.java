package viommu.adapters.logs.read;

/** Seconds with a fraction. */
final class Times {
    private static final int DIGITS = 9;

    private Times() {}

    /** In nanoseconds; -1 if it is no such number. */
    static long nanos(String line, int from, int to) {
        int dot = line.indexOf('.', from);
        int fraction = to - dot - 1;
        if (dot <= from || fraction < 1 || fraction > DIGITS || dot - from > 10) {
            return -1;
        }
        long nanos = digits(line, dot + 1, to);
        long seconds = digits(line, from, dot);
        for (int i = fraction; i < DIGITS; i++) {
            nanos *= 10;
        }
        return nanos < 0 || seconds < 0 ? -1 : seconds * 1_000_000_000L + nanos;
    }

    private static long digits(String line, int from, int to) {
        long number = 0;
        for (int i = from; i < to; i++) {
            int digit = line.charAt(i) - '0';
            if (digit < 0 || digit > 9) {
                return -1;
            }
            number = number * 10 + digit;
        }
        return number;
    }
}
