package viommu.ci.doctor;

/**
 * One thing that was looked for.
 *
 * @param found what is there, or empty
 * @param without what will not work if it is missing
 * @param required whether {@code verify} needs it
 */
public record Finding(String thing, String found, String without, boolean required) {
    public boolean isMissing() {
        return found.isEmpty();
    }

    /** Such as {@code TLC: missing; without it ...}. */
    @Override
    public String toString() {
        return thing + ": " + (isMissing() ? (required ? "MISSING" : "missing") + "; " + without : found);
    }
}
