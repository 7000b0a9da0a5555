package viommu.conformance.subjects;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.Arrays;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;
import viommu.conformance.Granularity;
import viommu.conformance.campaign.Conformance;
import viommu.conformance.campaign.ConformanceProgress;
import viommu.conformance.campaign.ConformanceReport;
import viommu.conformance.campaign.Settings;
import viommu.conformance.reference.ReferenceCapabilities;

/** An invalidation that does not arrive as it was asked for is noticed, whatever its granularity. */
class FaultInjectionTest {

    static Stream<Arguments> injections() {
        return Arrays.stream(Injection.values())
                .flatMap(injection ->
                        Arrays.stream(Granularity.values()).map(granularity -> Arguments.of(injection, granularity)));
    }

    @ParameterizedTest
    @MethodSource("injections")
    void isNoticed(Injection injection, Granularity granularity) {
        FaultInjectingSubject subject =
                new FaultInjectingSubject(ReferenceCapabilities.QUEUED.subject(), injection, granularity);

        ConformanceReport report =
                Conformance.run(subject, Settings.of(1, 200_000).withFindings(1, 1), ConformanceProgress.SILENT);

        assertThat(report.findings()).as(String.join("\n", report.lines())).isNotEmpty();
    }

    @Test
    void thereIsNothingToInjectIntoRequests() {
        assertThatThrownBy(() -> new FaultInjectingSubject(
                        ReferenceCapabilities.REQUESTS.subject(), Injection.DROP, Granularity.GLOBAL))
                .isInstanceOf(IllegalArgumentException.class);
    }
}
