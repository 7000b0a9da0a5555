package viommu.adapters.logs.read;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.Optional;
import org.junit.jupiter.api.Test;
import viommu.adapters.logs.Level;
import viommu.adapters.logs.LogEvent;
import viommu.adapters.logs.Stamp;
import viommu.conformance.Access;
import viommu.conformance.Domain;
import viommu.conformance.Iova;
import viommu.conformance.Scope;

class QemuTraceTest {
    private static final Stamp AT = new Stamp(7, 1_795_336_796_763_439_000L, 18395, 0, Level.UNKNOWN);

    private static LogEvent parse(String event) {
        return LogFormat.QEMU.parser().parse("18395@1795336796.763439:" + event, 7);
    }

    @Test
    void intelIommuFillsHitsAndTranslates() {
        assertThat(parse("vtd_iotlb_page_hit IOTLB page hit sid 0x8 iova 0xffffe040 slpte 0x71fd003 domain 0x3"))
                .isEqualTo(new LogEvent.Hit(AT, 8, 3, 0xffffe040L, 0x71fd003L));
        assertThat(parse("vtd_iotlb_page_update IOTLB page update sid 0x8 iova 0xffffe000 slpte 0x71fd003 domain 0x3"))
                .isEqualTo(new LogEvent.Fill(AT, 8, 3, 0xffffe000L, 0x71fd003L));
        assertThat(parse("vtd_dmar_translate dev 00:01.00 iova 0xffffe000 -> gpa 0x71fd000 mask 0xfff"))
                .isEqualTo(new LogEvent.Translation(AT, 8, 0xffffe000L, 0x71fd000L, 0xfff));
        assertThat(parse(
                        "vtd_iotlb_cc_update IOTLB context update bus 0x0 devfn 0x8 high 0x301 low 0x5 gen 0 -> gen 1"))
                .isEqualTo(new LogEvent.ContextRead(AT, 8, 3));
        assertThat(parse("vtd_dmar_fault sid 0x8 fault 5 addr 0xffffe000 write 1"))
                .isEqualTo(new LogEvent.EmulatorFault(AT, 8, 0xffffe000L, Optional.of(Access.WRITE), true));
    }

    @Test
    void intelIommuInvalidates() {
        Scope pages = new Scope.Pages(new Domain(3), new Iova(0xffffd), 2, false);

        assertThat(parse("vtd_inv_desc_iotlb_pages iotlb invalidate domain 0x3 addr 0xffffd000 mask 0x2"))
                .isEqualTo(new LogEvent.Invalidation(AT, Optional.of(pages)));
        assertThat(parse("vtd_inv_desc invalidate desc type iotlb high 0xffffd002 low 0x300f2"))
                .isEqualTo(new LogEvent.Descriptor(AT, Optional.of(pages)));
        assertThat(parse("vtd_inv_desc_wait_sw wait invalidate status write addr 0x526fc04 data 0x2"))
                .isEqualTo(new LogEvent.Completed(AT));
    }

    @Test
    void virtioIommuAnswersRequests() {
        assertThat(parse("virtio_iommu_map domain=1 virt_start=0x1000 virt_end=0x2fff phys_start=0x5000 flags=3"))
                .isEqualTo(new LogEvent.RequestMap(AT, 1, 0x1000, 0x2000, 0x5000, 3));
        assertThat(parse("virtio_iommu_unmap_done domain=1 virt_start=0x1000 virt_end=0x2fff"))
                .isEqualTo(new LogEvent.RequestUnmap(AT, 1, 0x1000, 0x2000));
        assertThat(parse("virtio_iommu_attach domain=1 endpoint=40")).isEqualTo(new LogEvent.RequestAttach(AT, 40, 1));
        assertThat(parse("virtio_iommu_translate_out 0x1010 -> 0x5010 for sid=40"))
                .isEqualTo(new LogEvent.Translation(AT, 40, 0x1010, 0x5010, 0xfff));
        assertThat(parse("virtio_iommu_report_fault FAULT reason=2 flags=258 endpoint=40 address =0x1010"))
                .isEqualTo(new LogEvent.EmulatorFault(AT, 40, 0x1010, Optional.of(Access.WRITE), true));
    }

    @Test
    void amdIommuNamesDevicesAndNotWhatItForgets() {
        assertThat(parse("amdvi_cache_update  update iotlb domid 0x2 devid: 00:05.0 gpa 0x1000 hpa 0x5000"))
                .isEqualTo(new LogEvent.Fill(AT, 40, 2, 0x1000, 0x5000));
        assertThat(parse("amdvi_iotlb_hit hit iotlb devid 00:05.0 gpa 0x1000 hpa 0x5000"))
                .isEqualTo(new LogEvent.Hit(AT, 40, LogEvent.NO_DOMAIN, 0x1000, 0x5000));
        assertThat(parse("amdvi_pages_inval AMD-Vi pages for domain 0x2 invalidated"))
                .isEqualTo(new LogEvent.Invalidation(AT, Optional.empty()));
    }

    @Test
    void othersHaveNoBearing() {
        assertThat(parse("vtd_context_cache_reset ").name()).isEqualTo("vtd_context_cache_reset");
        assertThat(parse("e1000e_irq_legacy_notify IRQ line state: 0").name()).isEqualTo("e1000e_irq_legacy_notify");
    }

    @Test
    void aLineThatBreaksOffIsDamaged() {
        assertThatThrownBy(() -> parse("vtd_iotlb_page_hit IOTLB page hit sid 0x8 iova 0xffffe0"))
                .isInstanceOf(DamagedLineException.class);
        assertThat(LogFormat.QEMU.parser().parse("qemu: terminating on signal 15", 7))
                .isNull();
    }
}
