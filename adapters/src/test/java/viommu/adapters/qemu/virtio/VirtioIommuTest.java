package viommu.adapters.qemu.virtio;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Arrays;
import java.util.Collections;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import viommu.adapters.qemu.QemuInstalled;
import viommu.adapters.qemu.QemuSubject;
import viommu.adapters.qemu.machine.Board;
import viommu.conformance.Access;
import viommu.conformance.Domain;
import viommu.conformance.FaultReport;
import viommu.conformance.Iova;
import viommu.conformance.Observation;
import viommu.conformance.Operation;
import viommu.conformance.Page;
import viommu.conformance.Permission;
import viommu.conformance.Range;
import viommu.conformance.Requester;
import viommu.conformance.Status;

/** QEMU's virtio-iommu, one operation after another; where it differs from virtio 1.2, a test says so. */
class VirtioIommuTest {
    private static final Requester R0 = new Requester(0);
    private static final Requester R1 = new Requester(1);
    private static final Domain D0 = new Domain(0);
    private static final Domain D1 = new Domain(1);

    private static QemuSubject qemu;

    @BeforeAll
    static void start() {
        QemuInstalled.orSkip(Board.Q35);
        qemu = QemuSubject.start(VirtioIommu.emulation(), QemuSubject.PATIENCE);
    }

    @AfterAll
    static void end() {
        if (qemu != null) {
            qemu.close();
        }
    }

    @BeforeEach
    void reset() {
        qemu.reset();
    }

    @Test
    void aRequesterThatIsAttachedToNothingIsRefusedAndReported() {
        assertThat(seen(read(R0, 5), write(R1, 0x10000)))
                .containsExactly(Observation.refused(read(R0, 5)), Observation.refused(write(R1, 0x10000)));
    }

    @Test
    void whatIsMappedIsReachedByEachOfTheDomainAndByNobodyElse() {
        assertThat(seen(
                        attach(R0, D0),
                        attach(R1, D1),
                        map(D0, 4, 2, 7, Permission.READ_WRITE),
                        read(R0, 4),
                        write(R0, 5),
                        write(R0, 6),
                        read(R1, 4),
                        attach(R1, D0),
                        write(R1, 4)))
                .containsExactly(
                        answered(Status.OK),
                        answered(Status.OK),
                        answered(Status.OK),
                        Observation.reached(new Page(7)),
                        Observation.reached(new Page(8)),
                        Observation.refused(write(R0, 6)),
                        Observation.refused(read(R1, 4)),
                        answered(Status.OK),
                        Observation.reached(new Page(7)));
    }

    @Test
    void aMappingPermitsNoMoreThanItSays() {
        assertThat(seen(
                        attach(R0, D0),
                        map(D0, 0, 1, 3, Permission.READ),
                        map(D0, 1, 1, 4, Permission.WRITE),
                        read(R0, 0),
                        write(R0, 0),
                        read(R0, 1),
                        write(R0, 1)))
                .endsWith(
                        Observation.reached(new Page(3)),
                        Observation.refused(write(R0, 0)),
                        Observation.refused(read(R0, 1)),
                        Observation.reached(new Page(4)));
    }

    @Test
    void whatWasUnmappedIsOutOfReachAtOnceAndOverSeveralMappings() {
        assertThat(seen(
                        attach(R0, D0),
                        map(D0, 0, 1, 3, Permission.READ_WRITE),
                        map(D0, 2, 1, 4, Permission.READ_WRITE),
                        write(R0, 2),
                        unmap(D0, 0, 4),
                        write(R0, 2),
                        unmap(D0, 0, 4)))
                .endsWith(
                        Observation.reached(new Page(4)),
                        answered(Status.OK),
                        Observation.refused(write(R0, 2)),
                        answered(Status.OK));
    }

    @Test
    void aDomainEndsWithItsLastEndpoint() {
        assertThat(seen(
                        attach(R0, D0),
                        map(D0, 0, 1, 3, Permission.READ_WRITE),
                        new Operation.Detach(R0, D0),
                        read(R0, 0),
                        map(D0, 0, 1, 3, Permission.READ_WRITE),
                        unmap(D0, 0, 1),
                        attach(R0, D0),
                        read(R0, 0)))
                .containsExactly(
                        answered(Status.OK),
                        answered(Status.OK),
                        answered(Status.OK),
                        Observation.refused(read(R0, 0)),
                        answered(Status.NOENT),
                        answered(Status.NOENT),
                        answered(Status.OK),
                        Observation.refused(read(R0, 0)));
    }

    @Test
    void whatMakesNoSenseIsRefusedAndChangesNothing() {
        assertThat(seen(
                        attach(R0, D0),
                        map(D0, 0, 4, 3, Permission.READ_WRITE),
                        map(D0, 3, 2, 9, Permission.READ_WRITE),
                        unmap(D0, 1, 1),
                        new Operation.Detach(R0, D1),
                        read(R0, 3)))
                .endsWith(
                        answered(Status.INVAL),
                        answered(Status.RANGE),
                        answered(Status.INVAL),
                        Observation.reached(new Page(6)));
    }

    @Test
    void everyRefusalIsReportedHoweverManyThereWere() {
        List<Operation> many = Collections.nCopies(100, read(R1, 77));

        assertThat(qemu.steps(many))
                .containsOnly(new Observation.Refused(Optional.of(new FaultReport(R1, new Iova(77)))));
    }

    @Test
    void moreRequestsThanTheQueueHoldsCanBeOnTheirWay() {
        List<Operation> many = Collections.nCopies(100, map(D1, 0, 1, 0, Permission.READ));

        assertThat(qemu.steps(many)).containsOnly(answered(Status.NOENT));
    }

    /** What the mappings leave is unmapped all the same: nothing is said about the ends of an unmap. */
    @Test
    void anUnmapThatIsNotOnPagesRemovesWhatIsWhollyInIt() {
        assertThat(seen(
                        attach(R0, D0),
                        map(D0, 1, 1, 3, Permission.READ_WRITE),
                        new Operation.Unmap(D0, new Range(new Iova(0), 2, 16)),
                        read(R0, 1),
                        map(D0, 2, 1, 3, Permission.READ_WRITE),
                        new Operation.Unmap(D0, new Range(new Iova(0), 2, 16)),
                        read(R0, 2)))
                .endsWith(
                        answered(Status.OK),
                        Observation.refused(read(R0, 1)),
                        answered(Status.OK),
                        answered(Status.RANGE),
                        Observation.reached(new Page(3)));
    }

    /** Virtio 1.2, section 5.13.6.4: a domain ceases to exist after all endpoints have been detached, and none was. */
    @Test
    void attachedAnewToWhereItIsTheOnlyOneARequesterLosesTheMappingsAgainstTheSpecification() {
        QemuInstalled.inVersionOrSkip(Board.Q35, "7.2");
        assertThat(seen(attach(R0, D0), map(D0, 0, 1, 3, Permission.READ_WRITE), attach(R0, D0), read(R0, 0)))
                .endsWith(answered(Status.OK), Observation.refused(read(R0, 0)));
    }

    /** Virtio 1.2, section 5.13.6.6.2: it "SHOULD NOT remove any mapping". */
    @Test
    void anUnmapThatCutsAMappingRemovesAnotherAgainstTheSpecification() {
        QemuInstalled.inVersionOrSkip(Board.Q35, "7.2");
        assertThat(seen(
                        attach(R0, D0),
                        map(D0, 0, 1, 3, Permission.READ_WRITE),
                        map(D0, 1, 1, 4, Permission.READ_WRITE),
                        map(D0, 2, 2, 5, Permission.READ_WRITE),
                        unmap(D0, 0, 3),
                        read(R0, 1),
                        read(R0, 2)))
                .endsWith(answered(Status.RANGE), Observation.refused(read(R0, 1)), Observation.reached(new Page(5)));
    }

    /** Virtio 1.2, section 5.13.6.5.2: the device "SHOULD reject the request and set status to VIRTIO_IOMMU_S_RANGE". */
    @Test
    void aMapThatIsNotOnPagesIsGrantedAgainstTheSpecification() {
        QemuInstalled.inVersionOrSkip(Board.Q35, "7.2");
        Range range = new Range(new Iova(0), 1, 16);

        assertThat(seen(attach(R0, D0), new Operation.Map(D0, range, new Page(3), Permission.READ_WRITE)))
                .containsOnly(answered(Status.OK));
    }

    private static List<Observation> seen(Operation... operations) {
        return qemu.steps(Arrays.asList(operations));
    }

    private static Observation answered(Status status) {
        return new Observation.Answered(status);
    }

    private static Operation attach(Requester requester, Domain domain) {
        return new Operation.Attach(requester, domain);
    }

    private static Operation map(Domain domain, long iova, long pages, long page, Permission permission) {
        return new Operation.Map(domain, Range.of(new Iova(iova), pages), new Page(page), permission);
    }

    private static Operation unmap(Domain domain, long iova, long pages) {
        return new Operation.Unmap(domain, Range.of(new Iova(iova), pages));
    }

    private static Operation.Dma read(Requester requester, long iova) {
        return new Operation.Dma(requester, new Iova(iova), Access.READ);
    }

    private static Operation.Dma write(Requester requester, long iova) {
        return new Operation.Dma(requester, new Iova(iova), Access.WRITE);
    }
}
