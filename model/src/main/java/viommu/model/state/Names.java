package viommu.model.state;

/** One name in Java and TLA+: {@code AWAIT_COMPLETION} is {@code AwaitCompletion}. */
public final class Names {
    private Names() {}

    /** The name of an enum constant as the specification writes it. */
    public static String of(Enum<?> constant) {
        StringBuilder text = new StringBuilder();
        for (String word : constant.name().split("_")) {
            text.append(word.charAt(0)).append(word.substring(1).toLowerCase(java.util.Locale.ROOT));
        }
        return text.toString();
    }

    static Value.Name value(Enum<?> constant) {
        return Value.name(of(constant));
    }
}
