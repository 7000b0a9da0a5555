package viommu.specs.tlc;

/** A place in TLA+ text, and what stands there. White space is skipped before everything. */
final class TlaTokens {
    private static final int EXCERPT = 12;

    private final String text;
    private int place;

    TlaTokens(String text) {
        this.text = text;
    }

    boolean at(String symbol) {
        blanks();
        return text.startsWith(symbol, place);
    }

    /** Moves past the symbol if it is here. */
    boolean skip(String symbol) {
        if (!at(symbol)) {
            return false;
        }
        place += symbol.length();
        return true;
    }

    void expect(String symbol) {
        if (!skip(symbol)) {
            throw error("expected " + symbol);
        }
    }

    void end() {
        blanks();
        if (place < text.length()) {
            throw error("expected the end");
        }
    }

    /** Letters, digits and underscores. */
    String identifier(String what) {
        blanks();
        int start = place;
        while (place < text.length() && isPart(text.charAt(place))) {
            place++;
        }
        if (place == start) {
            throw error("expected " + what);
        }
        return text.substring(start, place);
    }

    /** Digits, after a minus or not, that are not the beginning of a name. */
    boolean atNumber() {
        blanks();
        int end = digitsEnd();
        return end > place
                && Character.isDigit(text.charAt(end - 1))
                && !(end < text.length() && isPart(text.charAt(end)));
    }

    int number() {
        if (!atNumber()) {
            throw error("expected an integer");
        }
        int end = digitsEnd();
        String digits = text.substring(place, end);
        try {
            int number = Integer.parseInt(digits);
            place = end;
            return number;
        } catch (NumberFormatException e) {
            throw error(digits + " is too large");
        }
    }

    private int digitsEnd() {
        int end = place;
        if (end < text.length() && text.charAt(end) == '-') {
            end++;
        }
        while (end < text.length() && text.charAt(end) >= '0' && text.charAt(end) <= '9') {
            end++;
        }
        return end;
    }

    boolean atString() {
        return at("\"");
    }

    String string() {
        expect("\"");
        StringBuilder content = new StringBuilder();
        while (place < text.length() && text.charAt(place) != '"') {
            boolean escaped = text.charAt(place) == '\\' && place + 1 < text.length();
            content.append(escaped ? unescaped(text.charAt(place + 1)) : text.charAt(place));
            place += escaped ? 2 : 1;
        }
        if (place == text.length()) {
            throw error("expected the end of a string");
        }
        place++;
        return content.toString();
    }

    private static char unescaped(char c) {
        return switch (c) {
            case 'n' -> '\n';
            case 't' -> '\t';
            case 'r' -> '\r';
            case 'f' -> '\f';
            default -> c;
        };
    }

    TlaTextException error(String message) {
        String before = text.substring(0, place);
        int line = 1 + (int) before.chars().filter(c -> c == '\n').count();
        int column = place - before.lastIndexOf('\n');
        String rest = text.substring(place, Math.min(text.length(), place + EXCERPT));
        String found = rest.isEmpty() ? "the end" : rest.lines().findFirst().orElse("");
        return new TlaTextException(line, column, message + " but found " + found);
    }

    private void blanks() {
        while (place < text.length() && Character.isWhitespace(text.charAt(place))) {
            place++;
        }
    }

    private static boolean isPart(char c) {
        return c == '_' || c >= '0' && c <= '9' || c >= 'a' && c <= 'z' || c >= 'A' && c <= 'Z';
    }
}
