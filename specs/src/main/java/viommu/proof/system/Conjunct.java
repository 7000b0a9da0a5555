package viommu.proof.system;

import viommu.proof.logic.Formula;

/**
 * A part of an invariant.
 *
 * @param why a sentence that says why it holds
 */
public record Conjunct(String name, String why, Formula formula) {

    /** The same of the state after a step. */
    public Formula later() {
        return Speech.later(formula);
    }
}
