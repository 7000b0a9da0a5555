package viommu.adapters.logs;

import java.util.Locale;

/** Who wrote a log. */
public enum Side {
    /** The kernel that drives the IOMMU. */
    GUEST,
    /** The program that plays the IOMMU. */
    EMULATOR;

    @Override
    public String toString() {
        return name().toLowerCase(Locale.ROOT);
    }
}
