package viommu.adapters.qemu.amd;

import static org.assertj.core.api.Assertions.assertThat;
import static viommu.conformance.Observation.done;
import static viommu.conformance.Observation.reached;
import static viommu.conformance.Observation.refused;

import java.util.List;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.RepeatedTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import viommu.adapters.qemu.QemuInstalled;
import viommu.adapters.qemu.QemuSubject;
import viommu.adapters.qemu.machine.Board;
import viommu.adapters.qemu.machine.Qtest;
import viommu.conformance.Access;
import viommu.conformance.Domain;
import viommu.conformance.Feature;
import viommu.conformance.Granularity;
import viommu.conformance.Iova;
import viommu.conformance.Observation;
import viommu.conformance.Operation;
import viommu.conformance.Page;
import viommu.conformance.Permission;
import viommu.conformance.Range;
import viommu.conformance.Requester;
import viommu.conformance.Scope;
import viommu.conformance.campaign.Conformance;
import viommu.conformance.campaign.ConformanceProgress;
import viommu.conformance.campaign.ConformanceReport;
import viommu.conformance.campaign.Settings;
import viommu.conformance.subjects.FaultInjectingSubject;
import viommu.conformance.subjects.Injection;

/** QEMU 7.2 deviates in its event log, in what TV = 0 means, and in whose permissions it caches; what else there is, it keeps. */
class AmdIommuTest {
    private static final Requester R0 = new Requester(0);
    private static final Requester R1 = new Requester(1);
    private static final Domain D0 = new Domain(0);
    private static final Domain D1 = new Domain(1);
    private static final Iova IOVA = new Iova(3);
    private static final Page PAGE = new Page(7);
    private static final Operation.Dma READ = new Operation.Dma(R0, IOVA, Access.READ);
    private static final Operation.Dma WRITE = new Operation.Dma(R0, IOVA, Access.WRITE);
    private static final Operation FORGET_ALL = new Operation.Invalidate(new Scope.Global());
    private static final Operation WAIT = new Operation.Wait();
    private static QemuSubject subject;

    @BeforeAll
    static void start() {
        QemuInstalled.orSkip(Board.Q35);
        subject = QemuSubject.start(AmdIommu.withoutReports(), QemuSubject.PATIENCE);
    }

    @AfterAll
    static void end() {
        if (subject != null) {
            subject.close();
        }
    }

    @BeforeEach
    void reset() {
        subject.reset();
    }

    @Test
    void aDmaReachesWhatIsMapped() {
        assertThat(subject.steps(List.of(attach(R0, D0), map(D0, IOVA, 1, PAGE, Permission.READ_WRITE), READ, WRITE)))
                .containsExactly(done(), done(), reached(PAGE), reached(PAGE));
    }

    @Test
    void aDmaReachesNothingElse() {
        Operation beside = new Operation.Dma(R0, IOVA.plus(1), Access.WRITE);
        Operation foreign = new Operation.Dma(R1, IOVA, Access.READ);

        assertThat(subject.steps(
                        List.of(attach(R0, D0), map(D0, IOVA, 1, PAGE, Permission.READ_WRITE), beside, foreign)))
                .containsExactly(done(), done(), refused(), refused());
    }

    @Test
    void permissionsHold() {
        assertThat(subject.steps(List.of(attach(R0, D0), map(D0, IOVA, 1, PAGE, Permission.READ), READ, WRITE)))
                .endsWith(reached(PAGE), refused());
        subject.reset();
        assertThat(subject.steps(List.of(attach(R0, D0), map(D0, IOVA, 1, PAGE, Permission.WRITE), READ, WRITE)))
                .endsWith(refused(), reached(PAGE));
    }

    @Test
    void superpagesKeepTheOffset() {
        Operation large = map(D0, new Iova(1 << 9), 1 << 9, new Page(3 << 9), Permission.READ_WRITE);
        Operation huge = map(D0, new Iova(1 << 18), 1 << 18, new Page(1 << 18), Permission.READ_WRITE);
        Operation inLarge = new Operation.Dma(R0, new Iova((1 << 9) + 5), Access.WRITE);
        Operation inHuge = new Operation.Dma(R0, new Iova((2 << 18) - 1), Access.READ);

        assertThat(subject.steps(List.of(attach(R0, D0), large, huge, inLarge, inHuge)))
                .endsWith(reached(new Page((3 << 9) + 5)), reached(new Page((2 << 18) - 1)));
    }

    @Test
    void aTranslationThatWasUsedStaysUntilItIsInvalidated() {
        Operation unmap = new Operation.Unmap(D0, Range.of(IOVA, 1));

        assertThat(subject.steps(
                        List.of(attach(R0, D0), map(D0, IOVA, 1, PAGE, Permission.READ_WRITE), WRITE, unmap, WRITE)))
                .endsWith(reached(PAGE), done(), reached(PAGE));
    }

    @Test
    void everyInvalidationOfTranslationsForgetsOne() {
        for (Scope scope : List.of(
                new Scope.Global(),
                new Scope.OfDomain(D0),
                new Scope.Pages(D0, IOVA, 0, false),
                new Scope.Pages(D0, IOVA, 0, true),
                new Scope.Pages(D0, new Iova(0), 2, false))) {
            subject.reset();
            assertThat(subject.steps(List.of(
                            attach(R0, D0),
                            map(D0, IOVA, 1, PAGE, Permission.READ_WRITE),
                            WRITE,
                            new Operation.Unmap(D0, Range.of(IOVA, 1)),
                            new Operation.Invalidate(scope),
                            WAIT,
                            WRITE)))
                    .as("%s", scope)
                    .endsWith(done(), done(), refused());
        }
    }

    @Test
    void aRequesterThatMovesUsesTheTableOfItsNewDomain() {
        Page other = new Page(8);
        assertThat(subject.steps(List.of(
                        map(D0, IOVA, 1, PAGE, Permission.READ_WRITE),
                        map(D1, IOVA, 1, other, Permission.READ_WRITE),
                        attach(R0, D0),
                        WRITE,
                        attach(R0, D1),
                        new Operation.Invalidate(new Scope.ContextOf(R0)),
                        new Operation.Invalidate(new Scope.OfDomain(D0)),
                        WAIT,
                        WRITE,
                        new Operation.Detach(R0, D1),
                        new Operation.Invalidate(new Scope.AllContexts()),
                        WAIT,
                        WRITE)))
                .containsExactly(
                        done(),
                        done(),
                        done(),
                        reached(PAGE),
                        done(),
                        done(),
                        done(),
                        done(),
                        reached(other),
                        done(),
                        done(),
                        done(),
                        refused());
    }

    @Test
    void moreInvalidationsThanTheRingHoldsAreCarriedOut() {
        Operation invalidate = new Operation.Invalidate(new Scope.OfDomain(D0));
        for (int i = 0; i < 600; i++) {
            assertThat(subject.step(invalidate)).isEqualTo(done());
        }
        assertThat(subject.step(WAIT)).isEqualTo(done());
    }

    /** As NpCache of its capability header says. */
    @Test
    void entriesThatAreNotPresentMayBeCached() {
        assertThat(subject.capabilities().has(Feature.CACHING_MODE)).isTrue();
    }

    @Test
    void aCampaignFindsNothingWhereNoReportsAreAskedFor() {
        ConformanceReport report = Conformance.run(subject, Settings.of(3, 3_000), ConformanceProgress.SILENT);

        assertThat(report.occurrences())
                .as("%s", String.join("\n", report.lines()))
                .isEmpty();
    }

    @ParameterizedTest
    @EnumSource(
            value = Granularity.class,
            names = {"GLOBAL", "DOMAIN", "PAGES"})
    void aTranslationThatIsNeverInvalidatedIsFound(Granularity granularity) {
        ConformanceReport report = Conformance.run(
                new FaultInjectingSubject(subject, Injection.DROP, granularity),
                Settings.of(5, 4_000).withFindings(1, 1),
                ConformanceProgress.SILENT);

        assertThat(report.occurrences().keySet()).isNotEmpty().isSubsetOf("InvalidationForgets", "ContextForgets");
    }

    @ParameterizedTest
    @EnumSource(
            value = Granularity.class,
            names = {"GLOBAL", "PAGES"})
    void anInvalidationOfTooLittleIsFound(Granularity granularity) {
        ConformanceReport report = Conformance.run(
                new FaultInjectingSubject(subject, Injection.NARROW, granularity),
                Settings.of(5, 4_000).withFindings(1, 1),
                ConformanceProgress.SILENT);

        assertThat(report.occurrences().keySet()).isNotEmpty().isSubsetOf("InvalidationForgets", "ContextForgets");
    }

    /** Fixed by "hw/i386/amd_iommu: Fix event log generation", in QEMU 10.1; the specification asks for it in section 2.5. */
    @Test
    void noFaultIsEverReported() {
        QemuInstalled.inVersionOrSkip(Board.Q35, "7.2");
        try (QemuSubject reporting = QemuSubject.start(AmdIommu.emulation(), QemuSubject.PATIENCE)) {
            ConformanceReport report =
                    Conformance.run(reporting, Settings.of(1, 3_000).withFindings(1, 1), ConformanceProgress.SILENT);

            assertThat(report.findings()).singleElement().satisfies(finding -> {
                assertThat(finding.violation().clause().name()).isEqualTo("RefusalIsReported");
                assertThat(finding.operations()).hasSize(1);
                assertThat(finding.observations()).containsExactly(Observation.refused());
            });
        }
    }

    /**
     * V = 1, TV = 0 ends every walk (section 2.2.2.1, table of V, TV and GV), but nothing is translated here; fixed by "amd_iommu: Do not
     * assume passthrough translation when DTE[TV]=0", in QEMU 10.2.
     */
    @Test
    void aDeviceWhoseTranslationIsNotValidReachesAllMemory() {
        QemuInstalled.inVersionOrSkip(Board.Q35, "7.2");
        try (QemuSubject bypassed = QemuSubject.start(AmdIommu.withInvalidTranslations(), QemuSubject.PATIENCE)) {
            bypassed.reset();

            assertThat(bypassed.step(WRITE)).isEqualTo(reached(Page.UNKNOWN));
        }
    }

    /** What was cached while TV was 0 belongs to domain id 0, and stays when the device comes into a domain. */
    @Test
    void aDeviceThatReachedAllMemoryStillDoesInADomain() {
        QemuInstalled.inVersionOrSkip(Board.Q35, "7.2");
        try (QemuSubject bypassed = QemuSubject.start(AmdIommu.withInvalidTranslations(), QemuSubject.PATIENCE)) {
            bypassed.reset();

            assertThat(bypassed.steps(List.of(
                            WRITE,
                            map(D0, IOVA, 1, PAGE, Permission.READ_WRITE),
                            attach(R0, D0),
                            new Operation.Invalidate(new Scope.ContextOf(R0)),
                            new Operation.Invalidate(new Scope.OfDomain(D0)),
                            WAIT,
                            WRITE)))
                    .endsWith(reached(Page.UNKNOWN));
        }
    }

    /**
     * The permissions of the device table entry and of every directory on the way hold as well (section 2.2.3), but those of the page alone
     * are cached.
     */
    @RepeatedTest(10)
    void aDeviceThatMayOnlyReadWritesWhatItHasRead() {
        QemuInstalled.inVersionOrSkip(Board.Q35, "7.2");
        long entry = subject.machine().scratch()
                + 32L * subject.machine().requesters().get(0).requesterId();
        Qtest qtest = subject.machine().qtest();
        subject.steps(List.of(attach(R0, D0), map(D0, IOVA, 1, PAGE, Permission.READ_WRITE)));
        qtest.writeq(entry, qtest.readq(entry).value() & ~PageTableFormat.WRITE);

        assertThat(subject.steps(List.of(FORGET_ALL, WAIT, WRITE))).endsWith(refused());
        assertThat(subject.steps(List.of(FORGET_ALL, WAIT, READ, WRITE))).endsWith(reached(PAGE));
    }

    private static Operation attach(Requester requester, Domain domain) {
        return new Operation.Attach(requester, domain);
    }

    private static Operation map(Domain domain, Iova iova, long pages, Page page, Permission permission) {
        return new Operation.Map(domain, Range.of(iova, pages), page, permission);
    }
}
