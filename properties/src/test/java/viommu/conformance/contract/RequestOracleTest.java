package viommu.conformance.contract;

import static org.assertj.core.api.Assertions.assertThat;
import static viommu.conformance.Steps.D0;
import static viommu.conformance.Steps.D1;
import static viommu.conformance.Steps.R0;
import static viommu.conformance.Steps.attach;
import static viommu.conformance.Steps.read;

import java.util.Set;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import viommu.conformance.Capabilities;
import viommu.conformance.Domain;
import viommu.conformance.Feature;
import viommu.conformance.Iova;
import viommu.conformance.Observation;
import viommu.conformance.Operation;
import viommu.conformance.Page;
import viommu.conformance.Permission;
import viommu.conformance.Range;
import viommu.conformance.Requester;
import viommu.conformance.Status;

/** Mappings and domains that come and go by requests. */
class RequestOracleTest {
    private final Oracle oracle = new Oracle(Capabilities.plain("requests")
            .withRequesters(2, 2)
            .withMemory(16, 64)
            .withFeatures(Set.of(Feature.REQUESTS, Feature.ATTACH, Feature.UNALIGNED_REQUESTS)));

    @BeforeEach
    void attached() {
        assertThat(broken(attach(D0), Status.OK)).isEmpty();
        assertThat(broken(map(D0, 2, 4, 0), Status.OK)).isEmpty();
    }

    @Test
    void whatIsAnsweredIsCompleteAtOnce() {
        assertThat(dma(3, Observation.refused())).isEqualTo("MappedIsReached");
        assertThat(broken(unmap(D0, 2, 4), Status.OK)).isEmpty();
        assertThat(dma(3, Observation.reached(new Page(8 + 1)))).isEqualTo("InvalidationForgets");
    }

    @Test
    void anOverlappingMapIsInvalid() {
        assertThat(broken(map(D0, 5, 1, 0), Status.OK)).isEqualTo("StatusTells");
        assertThat(broken(map(D0, 5, 1, 0), Status.INVAL)).isEmpty();
    }

    @Test
    void anUnmapThatCutsAMappingIsOutOfRangeAndChangesNothing() {
        assertThat(broken(unmap(D0, 2, 2), Status.OK)).isEqualTo("StatusTells");
        assertThat(broken(unmap(D0, 2, 2), Status.RANGE)).isEmpty();
        assertThat(dma(3, Observation.refused())).isEqualTo("RefusedRequestChangesNothing");
    }

    @Test
    void anUnmapOfNothingOrOfMoreIsFine() {
        assertThat(broken(unmap(D0, 8, 2), Status.OK)).isEmpty();
        assertThat(broken(unmap(D0, 0, 8), Status.OK)).isEmpty();
    }

    @Test
    void rangesThatAreNotOnPagesOrOutOfReachAreRefused() {
        assertThat(broken(map(D0, 8, 1, 7), Status.OK)).isEqualTo("StatusTells");
        assertThat(broken(map(D0, 8, 1, 7), Status.RANGE)).isEmpty();
        assertThat(broken(map(D0, 15, 2, 0), Status.RANGE)).isEmpty();
    }

    @Test
    void anUnmapThatIsNotOnPagesCutsTheMappingsInWhichItEnds() {
        assertThat(broken(unmap(D0, 1, 4, 7), Status.OK)).isEqualTo("StatusTells");
        assertThat(broken(unmap(D0, 5, 1, 7), Status.OK)).isEqualTo("StatusTells");
        assertThat(broken(unmap(D0, 1, 1, 7), Status.OK)).isEqualTo("StatusTells");
        assertThat(broken(unmap(D0, 1, 4, 7), Status.RANGE)).isEmpty();
    }

    @Test
    void anUnmapThatIsNotOnPagesRemovesWhatIsWhollyInItOrIsRefused() {
        assertThat(broken(unmap(D0, 1, 5, 7), Status.RANGE)).isEmpty();
        assertThat(dma(2, Observation.reached(new Page(8)))).isEmpty();
        assertThat(broken(unmap(D0, 1, 5, 7), Status.OK)).isEmpty();
        assertThat(dma(2, Observation.refused())).isEmpty();
        assertThat(broken(unmap(D0, 8, 1, 7), Status.OK)).isEmpty();
    }

    @Test
    void aMapOutOfReachFailsInWhicheverWayAndAnUnmapNeedNot() {
        assertThat(broken(map(D0, 15, 2, 0), Status.INVAL)).isEmpty();
        assertThat(broken(map(D0, 15, 2, 0), Status.OK)).isEqualTo("StatusTells");
        assertThat(broken(unmap(D0, 15, 2), Status.OK)).isEmpty();
        assertThat(broken(unmap(D0, 15, 2), Status.RANGE)).isEmpty();
    }

    @Test
    void whoeverIsNotInTheDomainDoesNotLeaveTheOtherOne() {
        assertThat(broken(new Operation.Detach(R0, D1), Status.INVAL)).isEmpty();
        assertThat(broken(new Operation.Detach(R0, D1), Status.NOENT)).isEmpty();
        assertThat(broken(new Operation.Detach(R0, D1), Status.OK)).isEmpty();
        assertThat(dma(2, Observation.reached(new Page(8)))).isEmpty();
        assertThat(broken(new Operation.Detach(R0, D0), Status.INVAL)).isEqualTo("StatusTells");
    }

    @Test
    void aDomainNeedNotBeSharedNorLeftImplicitly() {
        assertThat(broken(new Operation.Attach(new Requester(1), D0), Status.UNSUPP))
                .isEmpty();
        assertThat(broken(attach(D1), Status.UNSUPP)).isEmpty();
        assertThat(dma(2, Observation.reached(new Page(8)))).isEmpty();
        assertThat(broken(new Operation.Attach(new Requester(1), D1), Status.UNSUPP))
                .isEqualTo("StatusTells");
    }

    @Test
    void attachedAnewToItsDomainARequesterKeepsTheMappings() {
        assertThat(broken(attach(D0), Status.UNSUPP)).isEqualTo("StatusTells");
        assertThat(broken(attach(D0), Status.OK)).isEmpty();
        assertThat(dma(2, Observation.refused())).isEqualTo("MappedIsReached");
    }

    @Test
    void aDomainEndsWhenTheLastOneLeaves() {
        assertThat(broken(new Operation.Detach(R0, D0), Status.OK)).isEmpty();
        assertThat(broken(map(D0, 8, 1, 0), Status.OK)).isEqualTo("StatusTells");
        assertThat(broken(map(D0, 8, 1, 0), Status.NOENT)).isEmpty();
        assertThat(broken(attach(D0), Status.OK)).isEmpty();
        assertThat(dma(3, Observation.reached(new Page(9)))).isEqualTo("InvalidationForgets");
    }

    @Test
    void attachingElsewhereLeavesTheFormerDomain() {
        assertThat(broken(attach(D1), Status.OK)).isEmpty();
        assertThat(dma(3, Observation.reached(new Page(9)))).isEqualTo("ContextForgets");
    }

    private static Operation map(Domain domain, long iova, long pages, int skew) {
        return new Operation.Map(domain, new Range(new Iova(iova), pages, skew), new Page(8), Permission.READ_WRITE);
    }

    private static Operation unmap(Domain domain, long iova, long pages) {
        return unmap(domain, iova, pages, 0);
    }

    private static Operation unmap(Domain domain, long iova, long pages, int skew) {
        return new Operation.Unmap(domain, new Range(new Iova(iova), pages, skew));
    }

    private String broken(Operation operation, Status status) {
        return name(operation, new Observation.Answered(status));
    }

    private String dma(long iova, Observation seen) {
        return name(read(iova), seen);
    }

    private String name(Operation operation, Observation seen) {
        return oracle.judge(operation, seen).map(v -> v.clause().name()).orElse("");
    }
}
