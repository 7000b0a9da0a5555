package viommu.adapters.qemu.smmu;

import static org.assertj.core.api.Assertions.assertThat;
import static viommu.conformance.Observation.done;
import static viommu.conformance.Observation.reached;
import static viommu.conformance.Observation.refused;

import java.util.List;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import viommu.adapters.qemu.QemuInstalled;
import viommu.adapters.qemu.QemuSubject;
import viommu.adapters.qemu.machine.Board;
import viommu.conformance.Access;
import viommu.conformance.Domain;
import viommu.conformance.Granularity;
import viommu.conformance.Iova;
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

class Smmuv3Test {
    private static final Requester R0 = new Requester(0);
    private static final Domain D0 = new Domain(0);
    private static final Domain D1 = new Domain(1);
    private static final Iova IOVA = new Iova(3);
    private static final Page PAGE = new Page(7);
    private static final Operation.Dma READ = new Operation.Dma(R0, IOVA, Access.READ);
    private static final Operation.Dma WRITE = new Operation.Dma(R0, IOVA, Access.WRITE);
    private static final Operation UNMAP = new Operation.Unmap(D0, Range.of(IOVA, 1));
    private static final Operation WAIT = new Operation.Wait();
    private static QemuSubject subject;

    @BeforeAll
    static void start() {
        QemuInstalled.orSkip(Board.VIRT);
        subject = QemuSubject.start(Smmuv3.emulation(), QemuSubject.PATIENCE);
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
        assertThat(subject.steps(List.of(attach(D0), map(D0, IOVA, 1, PAGE, Permission.READ_WRITE), READ, WRITE)))
                .containsExactly(done(), done(), reached(PAGE), reached(PAGE));
    }

    @Test
    void whatIsNotMappedIsRefusedAndReported() {
        Operation.Dma beside = new Operation.Dma(R0, IOVA.plus(1), Access.WRITE);
        Operation.Dma detached = new Operation.Dma(new Requester(2), IOVA, Access.READ);

        assertThat(subject.steps(List.of(attach(D0), map(D0, IOVA, 1, PAGE, Permission.READ_WRITE), beside, detached)))
                .containsExactly(done(), done(), refused(beside), refused(detached));
    }

    @Test
    void aPageThatIsReadOnlyIsNotWritten() {
        assertThat(subject.steps(List.of(attach(D0), map(D0, IOVA, 1, PAGE, Permission.READ), WRITE, READ, WRITE)))
                .endsWith(refused(WRITE), reached(PAGE), refused(WRITE));
    }

    @Test
    void blocksKeepTheOffset() {
        Operation large = map(D0, new Iova(1 << 9), 1 << 9, new Page(3 << 9), Permission.READ_WRITE);
        Operation huge = map(D0, new Iova(1 << 18), 1 << 18, new Page(1 << 18), Permission.READ_WRITE);
        Operation inLarge = new Operation.Dma(R0, new Iova((1 << 9) + 5), Access.WRITE);
        Operation inHuge = new Operation.Dma(R0, new Iova((2 << 18) - 1), Access.READ);

        assertThat(subject.steps(List.of(attach(D0), large, huge, inLarge, inHuge)))
                .endsWith(reached(new Page((3 << 9) + 5)), reached(new Page((2 << 18) - 1)));
    }

    @Test
    void aTranslationThatWasUsedStaysUntilItIsInvalidated() {
        assertThat(subject.steps(
                        List.of(attach(D0), map(D0, IOVA, 1, PAGE, Permission.READ_WRITE), WRITE, UNMAP, WRITE)))
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
                            attach(D0),
                            map(D0, IOVA, 1, PAGE, Permission.READ_WRITE),
                            WRITE,
                            UNMAP,
                            new Operation.Invalidate(scope),
                            WAIT,
                            WRITE)))
                    .as("%s", scope)
                    .endsWith(done(), done(), refused(WRITE));
        }
    }

    @Test
    void anInvalidationOfAnotherPageOrDomainForgetsNothing() {
        for (Scope scope : List.of(
                new Scope.OfDomain(D1),
                new Scope.Pages(D1, IOVA, 0, false),
                new Scope.Pages(D0, new Iova(4), 2, false))) {
            subject.reset();
            assertThat(subject.steps(List.of(
                            attach(D0),
                            map(D0, IOVA, 1, PAGE, Permission.READ_WRITE),
                            WRITE,
                            UNMAP,
                            new Operation.Invalidate(scope),
                            WAIT,
                            WRITE)))
                    .as("%s", scope)
                    .endsWith(done(), done(), reached(PAGE));
        }
    }

    @Test
    void aContextThatWasUsedStaysUntilItIsInvalidated() {
        Page other = new Page(8);
        for (Scope scope : List.of(new Scope.ContextOf(R0), new Scope.AllContexts())) {
            subject.reset();
            assertThat(subject.steps(List.of(
                            map(D0, IOVA, 1, PAGE, Permission.READ_WRITE),
                            map(D1, IOVA, 1, other, Permission.READ_WRITE),
                            attach(D0),
                            WRITE,
                            attach(D1),
                            WRITE,
                            new Operation.Invalidate(scope),
                            WAIT,
                            WRITE,
                            new Operation.Detach(R0, D1),
                            new Operation.Invalidate(scope),
                            WAIT,
                            WRITE)))
                    .as("%s", scope)
                    .containsExactly(
                            done(),
                            done(),
                            done(),
                            reached(PAGE),
                            done(),
                            reached(PAGE),
                            done(),
                            done(),
                            reached(other),
                            done(),
                            done(),
                            done(),
                            refused(WRITE));
        }
    }

    @Test
    void moreCommandsThanTheQueueHoldsAreCarriedOut() {
        Operation invalidate = new Operation.Invalidate(new Scope.OfDomain(D0));
        for (int i = 0; i < 600; i++) {
            assertThat(subject.step(invalidate)).isEqualTo(done());
        }
        assertThat(subject.step(WAIT)).isEqualTo(done());
    }

    @Test
    void moreFaultsThanTheQueueHoldsAreReported() {
        for (int i = 0; i < 300; i++) {
            assertThat(subject.step(WRITE)).isEqualTo(refused(WRITE));
        }
    }

    @Test
    void aCampaignFindsNothing() {
        ConformanceReport report = Conformance.run(subject, Settings.of(3, 3_000), ConformanceProgress.SILENT);

        assertThat(report.occurrences())
                .as("%s", String.join("\n", report.lines()))
                .isEmpty();
    }

    @Test
    void aCampaignFindsNothingWhereDetachedDevicesHaveNoValidEntry() {
        try (QemuSubject invalid = QemuSubject.start(Smmuv3.withInvalidEntries(), QemuSubject.PATIENCE)) {
            ConformanceReport report = Conformance.run(invalid, Settings.of(4, 2_000), ConformanceProgress.SILENT);

            assertThat(report.occurrences())
                    .as("%s", String.join("\n", report.lines()))
                    .isEmpty();
        }
    }

    @ParameterizedTest
    @EnumSource(
            value = Granularity.class,
            names = {"GLOBAL", "DOMAIN", "PAGES", "CONTEXT_GLOBAL", "CONTEXT_REQUESTER"})
    void anInvalidationThatIsLostIsFound(Granularity granularity) {
        found(Injection.DROP, granularity);
    }

    @ParameterizedTest
    @EnumSource(
            value = Granularity.class,
            names = {"GLOBAL", "DOMAIN", "PAGES"})
    void anInvalidationOfTooLittleIsFound(Granularity granularity) {
        found(Injection.NARROW, granularity);
    }

    private static void found(Injection injection, Granularity granularity) {
        ConformanceReport report = Conformance.run(
                new FaultInjectingSubject(subject, injection, granularity),
                Settings.of(5, 6_000).withFindings(1, 1),
                ConformanceProgress.SILENT);

        assertThat(report.occurrences()).isNotEmpty();
    }

    private static Operation attach(Domain domain) {
        return new Operation.Attach(R0, domain);
    }

    private static Operation map(Domain domain, Iova iova, long pages, Page page, Permission permission) {
        return new Operation.Map(domain, Range.of(iova, pages), page, permission);
    }
}
