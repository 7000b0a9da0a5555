package viommu.conformance.subjects;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static viommu.conformance.Steps.map;
import static viommu.conformance.Steps.read;

import java.time.Duration;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import viommu.conformance.Capabilities;
import viommu.conformance.Observation;
import viommu.conformance.Operation;
import viommu.conformance.Page;
import viommu.conformance.Subject;
import viommu.conformance.SubjectFailedException;
import viommu.conformance.reference.ReferenceIommu;

class DecoratorsTest {
    private static Subject iommu() {
        Subject iommu = new ReferenceIommu(Capabilities.plain("plain"));
        iommu.reset();
        return iommu;
    }

    @Test
    void aRecordingKnowsWhatWasAskedAndSeenSinceTheReset() {
        RecordingSubject subject = new RecordingSubject(iommu());
        subject.step(read(0));
        subject.reset();

        subject.steps(List.of(map(0, 1), read(0)));

        assertThat(subject.operations()).containsExactly(map(0, 1), read(0));
        assertThat(subject.observations()).containsExactly(Observation.done(), Observation.reached(new Page(1)));
    }

    @Test
    void aRecordingOfAFailureEndsWithWhatFailed() {
        RecordingSubject subject = new RecordingSubject(new Wrapped(iommu()) {
            @Override
            public Observation step(Operation operation) {
                throw new SubjectFailedException("gone");
            }
        });

        assertThatThrownBy(() -> subject.step(read(0))).isInstanceOf(SubjectFailedException.class);
        assertThat(subject.operations()).containsExactly(read(0));
        assertThat(subject.observations()).isEmpty();
    }

    @Test
    void countsAndTimesAreByName() {
        CountingSubject counting = new CountingSubject(iommu());
        TimingSubject timing = new TimingSubject(counting);
        timing.reset();

        timing.steps(List.of(map(0, 1), read(0), read(0)));

        assertThat(counting.resets()).isEqualTo(1);
        assertThat(counting.operations()).isEqualTo(Map.of("map", 1L, "dma", 2L));
        assertThat(timing.times()).containsOnlyKeys("reset", "map", "dma");
        assertThat(timing.times().values()).allMatch(time -> time.compareTo(Duration.ZERO) > 0);
    }
}
