package viommu.conformance.reference;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.Predicate;
import viommu.conformance.Domain;
import viommu.conformance.Iova;
import viommu.conformance.Requester;

/** Translations that were used, each with the requester that used it and the domain that it was found in. */
final class Iotlb {
    /** @param translation empty if nothing was mapped at {@code iova} */
    record Line(Requester requester, Domain domain, Iova iova, Optional<Translation> translation) {
        boolean covers(Iova other) {
            return translation.map(t -> t.covers(other)).orElse(iova.equals(other));
        }

        boolean overlaps(long from, long end) {
            return translation.map(t -> t.overlaps(from, end)).orElse(iova.page() >= from && iova.page() < end);
        }
    }

    private final List<Line> lines = new ArrayList<>();

    void fill(Line line) {
        lines.removeIf(old -> old.requester().equals(line.requester()) && old.covers(line.iova()));
        lines.add(line);
    }

    Optional<Line> find(Predicate<Line> wanted) {
        return lines.stream().filter(wanted).findFirst();
    }

    boolean any(Predicate<Line> wanted) {
        return lines.stream().anyMatch(wanted);
    }

    void drop(Predicate<Line> unwanted) {
        lines.removeIf(unwanted);
    }

    void evict(int which) {
        if (!lines.isEmpty()) {
            lines.remove(which % lines.size());
        }
    }
}
