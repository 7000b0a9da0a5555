package viommu.conformance;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.EnumSet;
import java.util.Set;
import java.util.stream.LongStream;
import org.junit.jupiter.api.Test;
import viommu.conformance.campaign.ScheduleGenerator;

/** What may be asked of a subject. */
class CapabilitiesTest {
    private static final Set<Feature> REQUESTS =
            EnumSet.of(Feature.REQUESTS, Feature.ATTACH, Feature.UNALIGNED_REQUESTS);
    private static final Capabilities WITHOUT =
            Capabilities.plain("requests").withMemory(16, 64).withFeatures(REQUESTS);
    private static final Capabilities WITH = WITHOUT.withFeatures(
            EnumSet.of(Feature.REQUESTS, Feature.ATTACH, Feature.UNALIGNED_REQUESTS, Feature.OUT_OF_RANGE_REQUESTS));

    @Test
    void aRequestBeyondTheLastPageNeedsAFeature() {
        assertThat(WITHOUT.missing(unmap(15, 1, 0))).isEmpty();
        assertThat(WITHOUT.missing(unmap(15, 2, 0))).contains("feature out-of-range-requests");
        assertThat(WITHOUT.missing(unmap(15, 1, 8))).contains("feature out-of-range-requests");
        assertThat(WITH.missing(unmap(15, 1, 8))).isEmpty();
    }

    @Test
    void aTableHasNoEntriesBeyondTheLastPage() {
        assertThat(Capabilities.plain("table").withMemory(16, 64).missing(unmap(15, 2, 0)))
                .contains("IOVA i0xf+0x2");
    }

    @Test
    void schedulesHaveNothingThatIsMissing() {
        Capabilities small = WITHOUT.withMemory(6, 64);
        ScheduleGenerator generator = new ScheduleGenerator(small, 60);

        assertThat(LongStream.range(0, 200).boxed().flatMap(seed -> generator.schedule(seed).stream()))
                .allMatch(operation -> small.missing(operation).isEmpty());
    }

    private static Operation unmap(long iova, long pages, int skew) {
        return new Operation.Unmap(new Domain(0), new Range(new Iova(iova), pages, skew));
    }
}
