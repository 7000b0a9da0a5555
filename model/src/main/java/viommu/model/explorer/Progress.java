package viommu.model.explorer;

/** Told now and then how far an exploration is. */
@FunctionalInterface
public interface Progress {

    /**
     * @param states distinct states found so far
     * @param waiting states found and not yet expanded
     * @param transitions steps taken so far
     */
    void at(long states, long waiting, long transitions);

    /** Says nothing. */
    Progress SILENT = (states, waiting, transitions) -> {};
}
