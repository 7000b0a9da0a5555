package viommu.properties;

/** How random schedules choose among the actions that are enabled. */
public enum Guidance {
    /**
     * Towards what is rare: first a step and then one of its enabled actions. A step weighs the more the less often schedules take
     * it that choose all steps alike, and in every second schedule besides 1, 2 or 4 (swarm testing, Groce and others, ISSTA 2012).
     */
    RARE_STEPS,
    /** None: every enabled action is equally likely. */
    NONE
}
