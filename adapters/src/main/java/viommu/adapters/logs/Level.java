package viommu.adapters.logs;

import java.util.Locale;

/** In what a guest's processor was when it wrote a line; each can be interrupted by those after it only. */
public enum Level {
    /** The log does not say. */
    UNKNOWN,
    TASK,
    SOFT_INTERRUPT,
    INTERRUPT,
    NMI;

    /** Such as {@code soft-interrupt}. */
    @Override
    public String toString() {
        return name().toLowerCase(Locale.ROOT).replace('_', '-');
    }
}
