package viommu.conformance.campaign;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Set;
import org.junit.jupiter.api.Test;
import viommu.conformance.Capabilities;
import viommu.conformance.Granularity;
import viommu.conformance.reference.ReferenceIommu;
import viommu.conformance.subjects.FaultInjectingSubject;
import viommu.conformance.subjects.Injection;

class FindingTextTest {

    @Test
    void aFindingReadsLikeThis() {
        Capabilities plain = Capabilities.plain("plain").withInvalidations(Set.of(Granularity.GLOBAL), 0);
        FaultInjectingSubject subject =
                new FaultInjectingSubject(new ReferenceIommu(plain), Injection.DROP, Granularity.GLOBAL);

        ConformanceReport report =
                Conformance.run(subject, Settings.of(1, 10_000).withFindings(1, 1), ConformanceProgress.SILENT);

        assertThat(FindingText.lines(report.findings().get(0)).stream()
                        .map(line -> line.replaceFirst("shortened from \\d+", "shortened from N"))
                        .toList())
                .isEqualTo("""
                        plain violates InvalidationForgets: Once an invalidation that covers it (or a request that removes it) is complete, a replaced translation is not used.
                          5 operations, shortened from N, repeatable

                        step │ software                 │ device              │ observed
                        ─────┼──────────────────────────┼─────────────────────┼─────────
                           1 │ Map(d0, i0x0 -> p0x0 rw) │                     │ done
                           2 │                          │ Dma(r0, i0x0, read) │ reached p0x0
                           3 │ Unmap(d0, i0x0)          │                     │ done
                           4 │ Invalidate Global        │                     │ done
                           5 │                          │ Dma(r0, i0x0, read) │ reached p0x0  <-- InvalidationForgets violated

                        The contract allows it to
                          be refused (d0 holds nothing)
                        What it did would be to
                          reach p0x0 (d0 held p0x0 rw, replaced at step 3, forgotten since step 4)
                        """.lines().toList());
    }
}
