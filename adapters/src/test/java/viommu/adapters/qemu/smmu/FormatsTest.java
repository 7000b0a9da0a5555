package viommu.adapters.qemu.smmu;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import org.junit.jupiter.api.Test;
import viommu.conformance.Domain;
import viommu.conformance.Iova;
import viommu.conformance.Permission;
import viommu.conformance.Scope;

class FormatsTest {
    private static final Domain D0 = new Domain(0);

    @Test
    void aRangeIsCountedInPagesOfTheGranule() {
        assertThat(pages(0, false)).isEqualTo(new Command(0x0002_0000_0000_0012L, 0x45000));
        assertThat(pages(2, true)).isEqualTo(new Command(0x0002_0000_0000_3012L, 0x44401));
        assertThat(pages(6, false)).isEqualTo(new Command(0x0002_0000_0060_0012L, 0x40400));
    }

    private static Command pages(int mask, boolean leafOnly) {
        return Command.tlbiNhVa(2, new Scope.Pages(D0, new Iova(0x45), mask, leafOnly));
    }

    @Test
    void onlyTheLowestLevelHasPages() {
        assertThat(DescriptorFormat.GRANULE_4K.leaf(0x5000, 1, Permission.READ_WRITE))
                .isEqualTo(0x5f43);
        assertThat(DescriptorFormat.GRANULE_4K.leaf(0x20_0000, 2, Permission.READ))
                .isEqualTo(0x20_0fc1);
        assertThat(DescriptorFormat.GRANULE_4K.table(0x5000, 3)).isEqualTo(0x5003);
    }

    @Test
    void noPageCanOnlyBeWritten() {
        assertThatThrownBy(() -> DescriptorFormat.GRANULE_4K.leaf(0, 1, Permission.WRITE))
                .isInstanceOf(IllegalArgumentException.class);
    }

    @Test
    void aConfigurationThatIsNotValidIsReportedWithoutAnAddress() {
        assertThat(event(0x10).faulted()).contains(0x7008L);
        assertThat(event(0x10).streamId()).isEqualTo(0x30);
        assertThat(event(0x04).faulted()).isEmpty();
    }

    private static Event event(int type) {
        return Event.of(ByteBuffer.allocate(Event.SIZE)
                .order(ByteOrder.LITTLE_ENDIAN)
                .putLong(0x30L << 32 | type)
                .putLong(0)
                .putLong(0x7008)
                .array());
    }
}
