package viommu.proof.system;

import viommu.proof.logic.Formula;

/** A property of the specification as a formula. */
public sealed interface Promise {
    /** The name of the property. */
    String property();

    Formula formula();

    /** It is promised of every state. */
    record OfStates(String property, Formula formula) implements Promise {}

    /** It is promised of every step; the formula speaks of {@link viommu.proof.logic.Time#NEXT} too. */
    record OfSteps(String property, Formula formula) implements Promise {}
}
