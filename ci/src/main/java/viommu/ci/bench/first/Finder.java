package viommu.ci.bench.first;

import viommu.ci.bench.Seeded;
import viommu.model.state.State;

/** An engine that looks for a counterexample. */
interface Finder {
    String name();

    /** Whether it starts a JVM of its own; such a one is asked once, and is not warmed up. */
    boolean startsJvm();

    /** @param round from 0 on */
    <S extends State> Outcome find(Seeded<S> seeded, int round);
}
