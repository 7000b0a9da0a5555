package viommu.adapters.qemu.virtio;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.RepeatedTest;
import org.junit.jupiter.api.Test;
import viommu.adapters.qemu.Emulation;
import viommu.adapters.qemu.IommuDriver;
import viommu.adapters.qemu.QemuInstalled;
import viommu.adapters.qemu.QemuSubject;
import viommu.adapters.qemu.machine.Board;
import viommu.adapters.qemu.machine.Machine;
import viommu.conformance.Domain;
import viommu.conformance.Iova;
import viommu.conformance.Observation;
import viommu.conformance.Operation;
import viommu.conformance.Page;
import viommu.conformance.Permission;
import viommu.conformance.Range;
import viommu.conformance.Requester;
import viommu.conformance.Status;

/** Where QEMU lets single bytes at the end of a page go, which a probe with words inside of pages does not see. */
class PageEndsTest {
    private static final int STAMP = 0x5a;
    private static final int PAGE = 4096;

    private static Machine machine;
    private static IommuDriver driver;

    @BeforeAll
    static void start() {
        QemuInstalled.orSkip(Board.Q35);
        Emulation emulation = VirtioIommu.emulation();
        machine = Machine.start(Board.Q35, "", emulation.devices(), 1, QemuSubject.PATIENCE);
        machine.qtest().writeb(machine.mailbox(), STAMP);
        machine.requesters().get(0).read(machine.mailbox(), 0, 1);
        driver = emulation.driver().apply(machine);
        driver.start();
    }

    @AfterAll
    static void end() {
        if (machine != null) {
            machine.close();
        }
    }

    @BeforeEach
    void attach() {
        machine.qtest().fill(machine.board().guest(), 8 * PAGE, 0);
        driver.reset();
        done(new Operation.Attach(new Requester(0), new Domain(0)));
    }

    @Test
    void theLastByteOfAMappingIsReached() {
        map(3, 1);

        write(4 * PAGE - 1);

        assertThat(stamped(2 * PAGE - 1)).isTrue();
    }

    /** That byte "wasn't mapped", which is a fault (virtio 1.2, section 5.13.6.9), and what it leads to nothing leads to. */
    @RepeatedTest(10)
    void theByteBeforeAMappingReachesTheByteBeforeItsTargetAgainstTheSpecification() {
        QemuInstalled.inVersionOrSkip(Board.Q35, "7.2");
        map(3, 2);

        write(3 * PAGE - 1);

        assertThat(stamped(2 * PAGE - 1)).isTrue();
        assertThat(driver.report().get()).isEmpty();
    }

    /** By "PA = VA - virt_start + phys_start" (section 5.13.6.5) it is the byte before page 6. */
    @RepeatedTest(10)
    void theLastByteOfAMappingGoesAstrayAgainstTheSpecificationIfTheNextOneWasThereFirst() {
        QemuInstalled.inVersionOrSkip(Board.Q35, "7.2");
        map(3, 1);
        map(2, 5);

        write(3 * PAGE - 1);

        assertThat(stamped(6 * PAGE - 1)).isFalse();
        assertThat(stamped(PAGE - 1)).isTrue();
    }

    private static void map(long iova, long page) {
        Range range = Range.of(new Iova(iova), 1);
        done(new Operation.Map(new Domain(0), range, new Page(page), Permission.READ_WRITE));
    }

    private static void done(Operation operation) {
        assertThat(driver.carryOut(operation).get()).isEqualTo(new Observation.Answered(Status.OK));
    }

    private static void write(long iova) {
        machine.requesters().get(0).write(0, iova, 1);
    }

    private static boolean stamped(long offset) {
        return machine.qtest().readb(machine.board().guest() + offset).value() == STAMP;
    }
}
