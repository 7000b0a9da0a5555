package viommu.conformance.contract;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static viommu.conformance.Steps.D0;
import static viommu.conformance.Steps.D1;
import static viommu.conformance.Steps.R0;
import static viommu.conformance.Steps.WAIT;
import static viommu.conformance.Steps.attach;
import static viommu.conformance.Steps.invalidate;
import static viommu.conformance.Steps.map;
import static viommu.conformance.Steps.read;
import static viommu.conformance.Steps.unmap;
import static viommu.conformance.Steps.write;

import java.util.EnumSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.junit.jupiter.api.Test;
import viommu.conformance.Capabilities;
import viommu.conformance.Domain;
import viommu.conformance.Feature;
import viommu.conformance.Granularity;
import viommu.conformance.Iova;
import viommu.conformance.Observation;
import viommu.conformance.Operation;
import viommu.conformance.Page;
import viommu.conformance.PageSize;
import viommu.conformance.Permission;
import viommu.conformance.Range;
import viommu.conformance.Scope;
import viommu.conformance.SubjectFailedException;

/** What is allowed after what, by hand. An empty name means that the contract allows it. */
class OracleTest {
    private static final Observation P1 = Observation.reached(new Page(1));
    private static final Observation P2 = Observation.reached(new Page(2));
    private static final Observation REFUSED = Observation.refused();
    private static final Operation FLUSH = invalidate(new Scope.Global());

    @Test
    void untilItIsInvalidatedAReplacedTranslationMayBeUsed() {
        List<Operation> schedule = List.of(map(0, 1), map(0, 2));

        assertThat(after(schedule, read(0), P1)).isEmpty();
        assertThat(after(schedule, read(0), P2)).isEmpty();
        assertThat(after(schedule, read(0), REFUSED)).isEqualTo("MappedIsReached");
    }

    @Test
    void onceItIsInvalidatedItMayNot() {
        List<Operation> schedule = List.of(map(0, 1), map(0, 2), FLUSH);

        assertThat(after(schedule, read(0), P1)).isEqualTo("InvalidationForgets");
        assertThat(after(schedule, read(0), P2)).isEmpty();
    }

    @Test
    void withAQueueOnlyTheWaitMakesItComplete() {
        List<Operation> schedule = List.of(map(0, 1), unmap(0), FLUSH);

        assertThat(after(queued(), schedule, read(0), P1)).isEmpty();
        assertThat(after(queued(), with(schedule, WAIT), read(0), P1)).isEqualTo("InvalidationForgets");
    }

    @Test
    void whatIsReplacedAfterTheSubmissionIsNotCovered() {
        assertThat(after(queued(), List.of(map(0, 1), FLUSH, unmap(0), WAIT), read(0), P1))
                .isEmpty();
    }

    @Test
    void anInvalidationOfOtherPagesOrDomainsCoversNothing() {
        List<Operation> schedule = List.of(map(4, 1), unmap(4));

        assertThat(after(with(schedule, invalidate(pages(D0, 3, 0))), read(4), P1))
                .isEmpty();
        assertThat(after(with(schedule, invalidate(pages(D0, 7, 1))), read(4), P1))
                .isEmpty();
        assertThat(after(with(schedule, invalidate(pages(D0, 7, 2))), read(4), P1))
                .isEqualTo("InvalidationForgets");
        assertThat(after(with(schedule, invalidate(new Scope.OfDomain(D1))), read(4), P1))
                .isEmpty();
        assertThat(after(with(schedule, invalidate(new Scope.OfDomain(D0))), read(4), P1))
                .isEqualTo("InvalidationForgets");
    }

    @Test
    void anEntryThatBecomesPresentCountsAtOnceUnlessInCachingMode() {
        Set<Feature> caching = EnumSet.of(Feature.CACHING_MODE);

        assertThat(after(List.of(map(0, 1)), read(0), REFUSED)).isEqualTo("MappedIsReached");
        assertThat(after(caching, List.of(map(0, 1)), read(0), REFUSED)).isEmpty();
        assertThat(after(caching, List.of(map(0, 1), FLUSH), read(0), REFUSED)).isEqualTo("InvalidationForgets");
    }

    @Test
    void aRefusalThatWasSeenBeforeTheMapTellsOfACachedOne() {
        Oracle oracle = new Oracle(capabilities(Set.of()));
        oracle.judge(read(0), REFUSED);
        oracle.judge(map(0, 1), Observation.done());

        assertThat(name(oracle.judge(read(0), REFUSED))).isEqualTo("NotPresentIsNotCached");
    }

    @Test
    void permissionsArePartOfTheValue() {
        Operation readOnly = new Operation.Map(D0, Range.of(new Iova(0), 1), new Page(1), Permission.READ);

        assertThat(after(List.of(readOnly), write(0), P1)).isEqualTo("PermissionsHold");
        assertThat(after(List.of(readOnly), read(0), P1)).isEmpty();
        assertThat(after(List.of(map(0, 1), readOnly), write(0), P1)).isEmpty();
        assertThat(after(List.of(map(0, 1), readOnly, FLUSH), write(0), P1)).isEqualTo("InvalidationForgets");
        assertThat(after(List.of(readOnly, map(0, 1)), write(0), REFUSED)).isEmpty();
    }

    @Test
    void aSuperpageIsForgottenPageByPage() {
        Operation large = map(D0, 0, 0, PageSize.MIB_2);
        Operation gone = new Operation.Unmap(D0, Range.of(new Iova(0), 512));
        List<Operation> schedule = List.of(large, gone, invalidate(pages(D0, 2, 0)));

        assertThat(after(schedule, read(2), P2)).isEqualTo("InvalidationForgets");
        assertThat(after(schedule, read(1), P1)).isEmpty();
        assertThat(after(schedule, read(1), Observation.reached(Page.UNKNOWN))).isEqualTo("NothingIsInvented");
        assertThat(after(List.of(large), read(1), P2)).isEqualTo("SuperpageKeepsOffset");
    }

    @Test
    void aLeafOnlyInvalidationLeavesTheTablesAbove() {
        Set<Feature> leaf = EnumSet.of(Feature.LEAF_ONLY);
        Operation large = map(D0, 0, 512, PageSize.MIB_2);
        Operation leafOnly = invalidate(new Scope.Pages(D0, new Iova(1), 9, true));
        Operation both = invalidate(new Scope.Pages(D0, new Iova(1), 9, false));

        assertThat(after(leaf, List.of(map(1, 1), map(1, 2), leafOnly), read(1), P1))
                .isEqualTo("InvalidationForgets");
        assertThat(after(leaf, List.of(map(1, 1), large, leafOnly), read(1), P1))
                .isEmpty();
        assertThat(after(leaf, List.of(map(1, 1), large, both), read(1), P1)).isEqualTo("InvalidationForgets");
    }

    @Test
    void aLargePageOverATableMayStillBeRefusedByTheTable() {
        Operation large = map(D0, 0, 512, PageSize.MIB_2);

        assertThat(after(List.of(large), read(1), REFUSED)).isEqualTo("MappedIsReached");
        assertThat(after(List.of(map(0, 1), unmap(0), FLUSH, large), read(1), REFUSED))
                .isEmpty();
        assertThat(after(List.of(map(0, 1), unmap(0), large, FLUSH), read(1), REFUSED))
                .isEqualTo("InvalidationForgets");
    }

    @Test
    void aRequesterStaysInItsFormerDomainUntilContextAndTranslationsAreInvalidated() {
        Set<Feature> lingering = EnumSet.of(Feature.ATTACH, Feature.LINGERING);
        Operation contexts = invalidate(new Scope.ContextOf(R0));
        List<Operation> moved = List.of(map(0, 1), attach(D0), attach(D1));

        assertThat(after(lingering, moved, read(0), P1)).isEmpty();
        assertThat(after(lingering, with(moved, contexts), read(0), P1)).isEmpty();
        assertThat(after(lingering, with(moved, FLUSH, contexts), read(0), P1)).isEmpty();
        assertThat(after(lingering, with(moved, contexts, FLUSH), read(0), P1)).isEqualTo("ContextForgets");
        assertThat(after(EnumSet.of(Feature.ATTACH), with(moved, contexts), read(0), P1))
                .isEqualTo("ContextForgets");
    }

    @Test
    void withoutAWaitBetweenThemTheOrderOfInvalidationsIsOpen() {
        Set<Feature> queue = EnumSet.of(Feature.ATTACH, Feature.LINGERING, Feature.QUEUED);
        Operation contexts = invalidate(new Scope.AllContexts());
        List<Operation> moved = List.of(map(0, 1), attach(D0), attach(D1));

        assertThat(after(queue, with(moved, contexts, FLUSH, WAIT), read(0), P1))
                .isEmpty();
        assertThat(after(queue, with(moved, contexts, WAIT, FLUSH, WAIT), read(0), P1))
                .isEqualTo("ContextForgets");
    }

    @Test
    void whoIsInNoDomainReachesNothing() {
        assertThat(after(EnumSet.of(Feature.ATTACH), List.of(map(0, 1)), read(0), P1))
                .isEqualTo("DetachedIsRefused");
    }

    @Test
    void aTranslationOfAnotherDomainIsNotOurs() {
        List<Operation> schedule = List.of(attach(D0), map(D1, 0, 1, PageSize.KIB_4));

        assertThat(after(EnumSet.of(Feature.ATTACH), schedule, read(0), P1)).isEqualTo("DomainsAreSeparate");
    }

    @Test
    void whatFailsIsReportedAndNothingElse() {
        Set<Feature> reports = EnumSet.of(Feature.FAULT_REPORTS);

        assertThat(after(reports, List.of(), read(0), REFUSED)).isEqualTo("RefusalIsReported");
        assertThat(after(reports, List.of(), read(0), Observation.refused(read(0))))
                .isEmpty();
        assertThat(after(reports, List.of(), read(0), Observation.refused(read(1))))
                .isEqualTo("ReportIsTrue");
        Observation reported =
                new Observation.Reached(new Page(1), Optional.of(new viommu.conformance.FaultReport(R0, new Iova(0))));
        assertThat(after(reports, List.of(map(0, 1)), read(0), reported)).isEqualTo("LandedIsNotReported");
    }

    @Test
    void aFrameIsTakenOnlyIfNoDeviceSurelyReachesIt() {
        Set<Feature> host = EnumSet.of(Feature.CACHING_MODE, Feature.RECLAIM);
        Operation take = new Operation.Reclaim(new Page(1));

        assertThat(after(host, List.of(map(0, 1), FLUSH), take, Observation.done()))
                .isEqualTo("ReachableIsNotTaken");
        assertThat(after(host, List.of(map(0, 1), FLUSH), take, new Observation.Declined()))
                .isEmpty();
        assertThat(after(host, List.of(map(0, 1)), take, Observation.done())).isEmpty();
        assertThat(after(host, List.of(map(0, 1)), read(0), new Observation.ReachedTaken(new Page(1))))
                .isEqualTo("TakenIsOutOfReach");
    }

    @Test
    void aWaitThatNeverEndsIsAViolation() {
        assertThat(after(queued(), List.of(), WAIT, new Observation.TimedOut())).isEqualTo("WaitsComplete");
    }

    @Test
    void whatIsNoAnswerIsTheSubjectsFailure() {
        Oracle oracle = new Oracle(capabilities(Set.of()));

        assertThatThrownBy(() -> oracle.judge(read(0), Observation.done()))
                .isInstanceOf(SubjectFailedException.class)
                .hasMessageContaining("Dma(r0, i0x0, read) cannot have been done");
    }

    @Test
    void evictionsAndOverInvalidationsAreCountedAndLegal() {
        Oracle oracle = new Oracle(capabilities(Set.of()));
        List.of(1L, 2L, 3L).forEach(page -> {
            oracle.judge(map(0, page), Observation.done());
            oracle.judge(invalidate(new Scope.OfDomain(page == 2 ? D1 : D0)), Observation.done());
            oracle.judge(read(0), Observation.reached(new Page(page)));
        });
        oracle.judge(map(0, 4), Observation.done());
        oracle.judge(read(0), Observation.reached(new Page(4)));

        assertThat(oracle.cost()).isEqualTo(new Cost(1, 1, 0));
    }

    private static Capabilities capabilities(Set<Feature> features) {
        return Capabilities.plain("by hand")
                .withRequesters(2, 2)
                .withMemory(1 << 20, 2048)
                .withSizes(Set.of(PageSize.KIB_4, PageSize.MIB_2))
                .withPermissions(EnumSet.allOf(Permission.class))
                .withInvalidations(EnumSet.allOf(Granularity.class), 18)
                .withFeatures(features);
    }

    private static Set<Feature> queued() {
        return EnumSet.of(Feature.QUEUED);
    }

    private static Scope pages(Domain domain, long iova, int mask) {
        return new Scope.Pages(domain, new Iova(iova), mask, false);
    }

    private static List<Operation> with(List<Operation> schedule, Operation... more) {
        return java.util.stream.Stream.concat(schedule.stream(), java.util.stream.Stream.of(more))
                .toList();
    }

    private static String after(List<Operation> schedule, Operation last, Observation seen) {
        return after(Set.of(), schedule, last, seen);
    }

    private static String after(Set<Feature> features, List<Operation> schedule, Operation last, Observation seen) {
        Oracle oracle = new Oracle(capabilities(features));
        schedule.forEach(oracle::assume);
        return name(oracle.judge(last, seen));
    }

    private static String name(Optional<Violation> violation) {
        return violation.map(v -> v.clause().name()).orElse("");
    }
}
