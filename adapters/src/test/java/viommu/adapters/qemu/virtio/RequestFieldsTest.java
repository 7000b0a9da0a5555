package viommu.adapters.qemu.virtio;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.util.List;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.RepeatedTest;
import org.junit.jupiter.api.Test;
import viommu.adapters.qemu.QemuInstalled;
import viommu.adapters.qemu.QemuSubject;
import viommu.adapters.qemu.machine.Board;
import viommu.adapters.qemu.machine.Machine;
import viommu.conformance.Permission;
import viommu.conformance.Status;

/** What QEMU makes of fields that no operation reaches: reserved ones, flags, endpoints that do not exist. */
class RequestFieldsTest {
    private static final int DOMAIN = 1;
    private static final int RESERVED_IN_HEAD = 1;
    private static final int ATTACH_FLAGS = 12;
    private static final int ATTACH_RESERVED = 16;
    private static final int DETACH_RESERVED = 12;
    private static final int MAP_FLAGS = 32;
    private static final int UNMAP_RESERVED = 24;

    private static Machine machine;
    private static VirtioPci device;
    private static Virtqueue queue;
    private static RequestQueue requests;
    private static int endpoint;

    @BeforeAll
    static void start() {
        QemuInstalled.orSkip(Board.Q35);
        List<String> iommu = VirtioIommu.emulation().devices();
        machine = Machine.start(Board.Q35, "", iommu, 1, QemuSubject.PATIENCE);
        endpoint = machine.requesters().get(0).requesterId();
        device = new VirtioPci(machine, 3, 0xf0000000L, 1 << 2);
        queue = new Virtqueue(machine.qtest(), machine.scratch(), RequestQueue.size(), 0, device.notification(0));
        requests = new RequestQueue(machine.qtest(), queue, machine.scratch() + Virtqueue.MEMORY);
    }

    @AfterAll
    static void end() {
        if (machine != null) {
            machine.close();
        }
    }

    @BeforeEach
    void reset() {
        device.initialize(queue);
        requests.clear();
    }

    @Test
    void aFlagThatIsNotKnownIsRefused() {
        assertThat(status(with(attach(), ATTACH_FLAGS, 1 << 1))).isEqualTo(Status.INVAL);
        assertThat(status(attach())).isEqualTo(Status.OK);
        assertThat(status(with(map(), MAP_FLAGS, 1 << 3))).isEqualTo(Status.INVAL);
    }

    @Test
    void anEndpointThatDoesNotExistIsNotFound() {
        assertThat(status(IommuRequest.attach(DOMAIN, 0xfff))).isEqualTo(Status.NOENT);
        assertThat(status(IommuRequest.detach(DOMAIN, 0xfff))).isEqualTo(Status.NOENT);
    }

    @Test
    void whatIsReservedInTheHeadAndInADetachIsIgnored() {
        byte[] attach = attach();
        attach[RESERVED_IN_HEAD] = 1;

        assertThat(status(attach)).isEqualTo(Status.OK);
        assertThat(status(with(IommuRequest.detach(DOMAIN, endpoint), DETACH_RESERVED, 1)))
                .isEqualTo(Status.OK);
    }

    /** The answer may be VIRTIO_IOMMU_S_INVAL as well (section 5.13.6.6.2). */
    @Test
    void whatIsReservedInAnUnmapIsIgnored() {
        status(attach());

        assertThat(status(with(IommuRequest.unmap(DOMAIN, 0, 4095), UNMAP_RESERVED, 1)))
                .isEqualTo(Status.OK);
    }

    @Test
    void aRequestThatIsTooShortIsInvalid() {
        assertThat(status(new byte[] {1, 0, 0, 0})).isEqualTo(Status.INVAL);
    }

    /** "The device MUST reject the request and set status to VIRTIO_IOMMU_S_INVAL" (section 5.13.6.3.2). */
    @RepeatedTest(10)
    void whatIsReservedInAnAttachIsIgnoredAgainstTheSpecification() {
        QemuInstalled.inVersionOrSkip(Board.Q35, "7.2");
        assertThat(status(with(attach(), ATTACH_RESERVED, 1))).isEqualTo(Status.OK);
    }

    /** "The device SHOULD NOT write the buffer and SHOULD set the used length to zero" (section 5.13.6.2). */
    @RepeatedTest(10)
    void anUnknownRequestIsAnsweredAgainstTheSpecification() {
        QemuInstalled.inVersionOrSkip(Board.Q35, "7.2");
        byte[] unknown = attach();
        unknown[0] = 99;

        assertThat(status(unknown)).isEqualTo(Status.UNSUPP);
    }

    private static Status status(byte[] request) {
        return requests.submit(request).get().orElseThrow();
    }

    private static byte[] attach() {
        return IommuRequest.attach(DOMAIN, endpoint);
    }

    private static byte[] map() {
        return IommuRequest.map(DOMAIN, 0, 4095, 0, Permission.READ);
    }

    private static byte[] with(byte[] request, int offset, int value) {
        ByteBuffer.wrap(request).order(ByteOrder.LITTLE_ENDIAN).putInt(offset, value);
        return request;
    }
}
