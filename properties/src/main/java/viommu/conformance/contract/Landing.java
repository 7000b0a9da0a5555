package viommu.conformance.contract;

import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import viommu.conformance.Capabilities;
import viommu.conformance.FaultReport;
import viommu.conformance.Observation;
import viommu.conformance.Operation.Dma;
import viommu.conformance.Page;

/** Where a DMA landed, beside all that it might have observed. */
public final class Landing implements Judgement {
    private final Beliefs beliefs;
    private final Dma dma;
    private final Observation observation;
    private final List<Possibility> possible;

    Landing(Beliefs beliefs, Dma dma, Observation observation) {
        this.beliefs = beliefs;
        this.dma = dma;
        this.observation = observation;
        this.possible = beliefs.possible(dma);
    }

    @Override
    public Dma operation() {
        return dma;
    }

    @Override
    public Observation observation() {
        return observation;
    }

    @Override
    public List<String> allowed() {
        return possible.stream()
                .map(p -> p.text(dma.iova(), dma.access()))
                .distinct()
                .toList();
    }

    @Override
    public List<String> explained() {
        return legal()
                ? List.of()
                : Stream.of(forgotten(), former(), foreign())
                        .flatMap(List::stream)
                        .filter(this::is)
                        .map(p -> p.text(dma.iova(), dma.access()))
                        .distinct()
                        .toList();
    }

    Capabilities capabilities() {
        return beliefs.capabilities();
    }

    boolean refused() {
        return observation instanceof Observation.Refused;
    }

    /** Where it landed; empty if it was refused. */
    Optional<Page> reached() {
        return observation instanceof Observation.Reached at ? Optional.of(at.page()) : Optional.empty();
    }

    Optional<FaultReport> report() {
        if (observation instanceof Observation.Reached at) {
            return at.report();
        }
        return observation instanceof Observation.Refused refusal ? refusal.report() : Optional.empty();
    }

    /** Whether it is one of the values that may be observed, whatever was reported. */
    boolean legal() {
        return possible.stream().anyMatch(this::is);
    }

    boolean is(Possibility possibility) {
        return !(observation instanceof Observation.ReachedTaken)
                && possibility.outcome(dma.iova(), dma.access()).equals(reached());
    }

    List<Possibility> possible() {
        return possible;
    }

    /** What might be observed if something were forgotten too late, in the domains that the requester may use. */
    List<Possibility> forgotten() {
        return beliefs.forgotten(dma);
    }

    /** What might be observed if the requester still used a domain that it has left. */
    List<Possibility> former() {
        return beliefs.former(dma);
    }

    /** What might be observed if the requester used a domain that it never was in. */
    List<Possibility> foreign() {
        return beliefs.foreign(dma);
    }
}
