package viommu.adapters.qemu.amd;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import viommu.conformance.Domain;
import viommu.conformance.Iova;
import viommu.conformance.Permission;
import viommu.conformance.Scope;

class FormatsTest {
    private static final Domain D0 = new Domain(0);

    @Test
    void anAddressTellsHowManyPagesAreInvalidated() {
        assertThat(pages(0, false)).isEqualTo(new Command(0x3000_0001_0000_0000L, 0x45002));
        assertThat(pages(1, false).high()).isEqualTo(0x44003);
        assertThat(pages(2, false).high()).isEqualTo(0x45003);
        assertThat(pages(4, false).high()).isEqualTo(0x47003);
        assertThat(pages(0, true).high()).isEqualTo(0x45000);
    }

    private static Command pages(int mask, boolean leafOnly) {
        return Command.invalidateIommuPages(1, new Scope.Pages(D0, new Iova(0x45), mask, leafOnly));
    }

    @Test
    void anEntryTellsWhichLevelComesNext() {
        assertThat(PageTableFormat.HOST.table(0x5000, 3)).isEqualTo(0x6000_0000_0000_5401L);
        assertThat(PageTableFormat.HOST.leaf(0x20_0000, 2, Permission.READ)).isEqualTo(0x2000_0000_0020_0001L);
    }

    @Test
    void onlyAFaultOfADeviceHasAnAddressOfIt() {
        assertThat(new EventLog.Event(0x2000_0000_0000_0030L, 0x7008).faulted()).contains(0x7008L);
        assertThat(new EventLog.Event(0x2000_0000_0000_0030L, 0x7008).deviceId())
                .isEqualTo(0x30);
        assertThat(new EventLog.Event(0x5000_0000_0000_0000L, 0x7008).faulted()).isEmpty();
    }
}
