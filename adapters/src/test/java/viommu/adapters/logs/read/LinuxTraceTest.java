package viommu.adapters.logs.read;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import viommu.adapters.logs.Level;
import viommu.adapters.logs.LogEvent;
import viommu.adapters.logs.Stamp;
import viommu.conformance.Domain;
import viommu.conformance.Iova;
import viommu.conformance.Scope;

class LinuxTraceTest {
    private static final String MAP =
            "IOMMU: iova=0x00000000fffff000 - 0x0000000100001000 paddr=0x00000000071f6000 size=8192";

    private static LogEvent parse(String line) {
        return LogFormat.LINUX_FTRACE.parser().parse(line, 7);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "    kworker/u2:1-24      [003] .....     3.480078: map: ",
                "    kworker/u2:1-24      (     9) [003] .....     3.480078: map: ",
                " a b [1] c-24  [003] .... 3.480078: map: "
            })
    void aLineOfTracefsTellsTaskProcessorAndLevel(String before) {
        assertThat(parse(before + MAP))
                .isEqualTo(new LogEvent.GuestMap(
                        new Stamp(7, 3_480_078_000L, 3, 24, Level.TASK), 0xfffff000L, 8192, 0x71f6000L));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "     kworker/u2:1-24    [003]     3.480078: map:                  ",
                "kworker/u2:1    24 [003]     3.480078: iommu:map: ",
                "kworker/u2:1    24 [003]     3.480078:                iommu:map: "
            })
    void traceCmdAndPerfSayTheSameWithoutLevel(String before) {
        assertThat(parse(before + MAP))
                .isEqualTo(new LogEvent.GuestMap(
                        new Stamp(7, 3_480_078_000L, 3, 24, Level.UNKNOWN), 0xfffff000L, 8192, 0x71f6000L));
    }

    @Test
    void theThirdFlagIsTheLevel() {
        assertThat(parse(" dd-1 [000] d.h1. 1.0: unmap: IOMMU: iova=0x1000 - 0x2000 size=4096 unmapped_size=4096")
                        .at()
                        .level())
                .isEqualTo(Level.INTERRUPT);
        assertThat(parse(" dd-1 [000] dNs2. 1.0: unmap: IOMMU: iova=0x1000 - 0x2000 size=4096 unmapped_size=4096")
                        .at()
                        .level())
                .isEqualTo(Level.SOFT_INTERRUPT);
    }

    @Test
    void descriptorsAreDecoded() {
        String before = " dd-1 [000] d.h2. 1.5: qi_submit: iotlb_inv dmar0: ";

        assertThat(((LogEvent.GuestSubmit) parse(before + "0x300f2 0xfffc0044 0x0 0x0")).scope())
                .contains(new Scope.Pages(new Domain(3), new Iova(0xfffc0), 4, true));
        assertThat(((LogEvent.GuestSubmit) parse(before + "0x300e2 0x0 0x0 0x0")).scope())
                .contains(new Scope.OfDomain(new Domain(3)));
        assertThat(((LogEvent.GuestSubmit) parse(before + "0xd2 0x0 0x0 0x0")).scope())
                .contains(new Scope.Global());
        assertThat(((LogEvent.GuestSubmit) parse(before + "0x200000025 0x1000 0x0 0x0")).scope())
                .isEqualTo(Optional.empty());
        assertThat(((LogEvent.GuestSubmit) parse(before + "0x300e2 0x0 0x0 0x0")).unit())
                .isEqualTo("dmar0");
    }

    @Test
    void olderKernelsDoNotPrintTheEndOfARange() {
        assertThat(parse(" dd-1 [000] .... 1.0: map: IOMMU: iova=0x1000 paddr=0x5000 size=4096"))
                .isInstanceOf(LogEvent.GuestMap.class);
    }

    @Test
    void devicesAndFaultsAreUnderstood() {
        assertThat(((LogEvent.GuestAttach) parse(
                                " swapper/0-1 [000] .... 1.0: attach_device_to_domain: IOMMU: device=0000:00:01.0"))
                        .device())
                .isEqualTo("device=0000:00:01.0");
        LogEvent.GuestFault fault = (LogEvent.GuestFault) parse(
                " a-1 [000] d.h. 1.0: io_page_fault: IOMMU:nvme 0000:00:01.0 iova=0x00000000fffff000 flags=0x0001");
        assertThat(fault.device()).isEqualTo("0000:00:01.0");
        assertThat(fault.iova()).isEqualTo(0xfffff000L);
    }

    @Test
    void whatWasLostIsAnEvent() {
        assertThat(((LogEvent.GuestLost) parse("CPU:1 [LOST 123 EVENTS]")).lines())
                .isEqualTo(123);
        assertThat(((LogEvent.GuestLost) parse("CPU:1 [45 EVENTS DROPPED]")).lines())
                .isEqualTo(45);
    }

    @Test
    void otherEventsAndRemarksHaveNoBearing() {
        assertThat(parse(" dd-1 [000] d.... 1.0: sched_switch: prev_comm=dd").name())
                .isEqualTo("sched_switch");
        assertThat(parse("# tracer: nop")).isInstanceOf(LogEvent.Other.class);
        assertThat(parse("cpus=1")).isInstanceOf(LogEvent.Other.class);
    }

    @ParameterizedTest
    @ValueSource(strings = {"hello", " dd-1 [zero] .... 1.0: map: x", " dd-1 [000] .... noon: map: " + MAP})
    void anythingElseIsNotUnderstood(String line) {
        assertThat(parse(line)).isNull();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                " dd-1 [000] .... 1.0: map: IOMMU: iova=0x1000 - 0x2000 paddr=0x5000",
                " dd-1 [000] .... 1.0: map: IOMMU: iova=0x1000 - 0x2000 paddr=0x size=4096",
                " dd-1 [000] .... 1.0: map: IOMMU: iova=0x1000 - 0x2000 paddr=0x5000 size=4096 dd-1 [000]",
                " dd-1 [000] .... 1.0: qi_submit: iotlb_inv dmar0: 0x300e2"
            })
    void anEventThatIsNotCompleteIsDamaged(String line) {
        assertThatThrownBy(() -> parse(line)).isInstanceOf(DamagedLineException.class);
    }
}
