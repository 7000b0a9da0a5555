package viommu.conformance.campaign;

import java.util.ArrayList;
import java.util.List;
import java.util.SortedSet;
import java.util.TreeSet;
import java.util.stream.LongStream;
import viommu.conformance.Access;
import viommu.conformance.Operation;
import viommu.conformance.Permission;
import viommu.conformance.Range;
import viommu.conformance.Scope;

/** Schedules of the same length that are one bit simpler: smaller values everywhere, or a plainer operation in one place. */
final class Simplification {
    private Simplification() {}

    static List<List<Operation>> of(List<Operation> schedule) {
        List<List<Operation>> simpler = new ArrayList<>();
        for (Numbering kind : Numbering.values()) {
            smaller(schedule, kind, simpler);
        }
        for (int i = 0; i < schedule.size(); i++) {
            for (Operation plainer : plainer(schedule.get(i))) {
                List<Operation> changed = new ArrayList<>(schedule);
                changed.set(i, plainer);
                simpler.add(changed);
            }
        }
        return simpler;
    }

    /** Each number in turn gives way to each smaller one that is used, or that is next to zero. */
    private static void smaller(List<Operation> schedule, Numbering kind, List<List<Operation>> simpler) {
        SortedSet<Long> used = kind.numbers(schedule);
        if (!used.isEmpty() && used.last() > 1) {
            long highest = Long.highestOneBit(used.last());
            simpler.add(kind.renumbered(schedule, n -> n & ~highest));
        }
        for (long from : used) {
            SortedSet<Long> targets = new TreeSet<>(used.headSet(from));
            LongStream.of(0, 1).filter(n -> n < from).forEach(targets::add);
            for (long to : targets) {
                simpler.add(kind.renumbered(schedule, n -> n == from ? to : n));
            }
        }
    }

    private static List<Operation> plainer(Operation operation) {
        List<Operation> plainer = new ArrayList<>();
        if (operation instanceof Operation.Dma dma && dma.access() == Access.WRITE) {
            plainer.add(new Operation.Dma(dma.requester(), dma.iova(), Access.READ));
        } else if (operation instanceof Operation.Map map) {
            if (map.permission() != Permission.READ_WRITE) {
                plainer.add(new Operation.Map(map.domain(), map.range(), map.page(), Permission.READ_WRITE));
            }
            if (map.range().pages() > 1) {
                plainer.add(new Operation.Map(map.domain(), single(map.range()), map.page(), map.permission()));
            }
        } else if (operation instanceof Operation.Unmap unmap && unmap.range().pages() > 1) {
            plainer.add(new Operation.Unmap(unmap.domain(), single(unmap.range())));
        } else if (operation instanceof Operation.Invalidate invalidate
                && invalidate.scope() instanceof Scope.Pages pages) {
            plainer(pages).forEach(scope -> plainer.add(new Operation.Invalidate(scope)));
        }
        return plainer;
    }

    private static Range single(Range range) {
        return Range.of(range.first(), 1);
    }

    private static List<Scope> plainer(Scope.Pages pages) {
        List<Scope> plainer = new ArrayList<>();
        if (pages.leafOnly()) {
            plainer.add(new Scope.Pages(pages.domain(), pages.iova(), pages.mask(), false));
        }
        for (int mask = 0; mask < pages.mask(); mask++) {
            plainer.add(new Scope.Pages(pages.domain(), pages.iova(), mask, pages.leafOnly()));
        }
        if (!pages.iova().equals(pages.range().first())) {
            plainer.add(new Scope.Pages(pages.domain(), pages.range().first(), pages.mask(), pages.leafOnly()));
        }
        return plainer;
    }
}
