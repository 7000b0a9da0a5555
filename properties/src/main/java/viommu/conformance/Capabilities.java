package viommu.conformance;

import java.util.Collections;
import java.util.EnumSet;
import java.util.Optional;
import java.util.Set;
import java.util.SortedSet;
import java.util.TreeSet;

/**
 * What may be asked of a subject. What it does not have is skipped, and named as skipped.
 *
 * @param name what the subject is called, such as {@code qemu:intel-iommu}
 * @param version of the program under test; empty if there is nothing to say
 * @param requesters they are numbered from 0
 * @param domains they are numbered from 0
 * @param iovaPages the first IOVA page that is out of reach
 * @param guestPages pages from 0 to here can be told apart by where a DMA landed
 * @param maxMask the largest mask of a page invalidation
 */
public record Capabilities(
        String name,
        String version,
        int requesters,
        int domains,
        long iovaPages,
        long guestPages,
        SortedSet<PageSize> sizes,
        Set<Permission> permissions,
        Set<Granularity> granularities,
        int maxMask,
        Set<Feature> features) {

    public Capabilities {
        if (requesters < 1 || domains < 1 || iovaPages < 1 || guestPages < 2 || maxMask < 0 || maxMask > 40) {
            throw new IllegalArgumentException(name
                    + " needs a requester, a domain, an IOVA page, two guest pages and a mask from 0 to 40: "
                    + requesters
                    + ", " + domains + ", " + iovaPages + ", " + guestPages + ", " + maxMask);
        }
        sizes = Collections.unmodifiableSortedSet(new TreeSet<>(sizes));
        permissions = copy(permissions, Permission.class);
        granularities = copy(granularities, Granularity.class);
        features = copy(features, Feature.class);
        if (sizes.isEmpty() || permissions.isEmpty()) {
            throw new IllegalArgumentException(name + " needs a page size and a permission");
        }
        if (features.contains(Feature.RECLAIM)
                && !features.contains(Feature.CACHING_MODE)
                && !features.contains(Feature.REQUESTS)) {
            throw new IllegalArgumentException(name + " cannot have reclaim without caching-mode or requests");
        }
    }

    /** One requester, one domain, pages of 4 KiB, read and write, nothing else: the least that can be tested. */
    public static Capabilities plain(String name) {
        return new Capabilities(
                name,
                "",
                1,
                1,
                1L << 27,
                64,
                new TreeSet<>(Set.of(PageSize.KIB_4)),
                Set.of(Permission.READ_WRITE),
                Set.of(),
                0,
                Set.of());
    }

    public Capabilities withVersion(String version) {
        return new Capabilities(
                name,
                version,
                requesters,
                domains,
                iovaPages,
                guestPages,
                sizes,
                permissions,
                granularities,
                maxMask,
                features);
    }

    public Capabilities withRequesters(int requesters, int domains) {
        return new Capabilities(
                name,
                version,
                requesters,
                domains,
                iovaPages,
                guestPages,
                sizes,
                permissions,
                granularities,
                maxMask,
                features);
    }

    public Capabilities withMemory(long iovaPages, long guestPages) {
        return new Capabilities(
                name,
                version,
                requesters,
                domains,
                iovaPages,
                guestPages,
                sizes,
                permissions,
                granularities,
                maxMask,
                features);
    }

    public Capabilities withSizes(Set<PageSize> sizes) {
        return new Capabilities(
                name,
                version,
                requesters,
                domains,
                iovaPages,
                guestPages,
                new TreeSet<>(sizes),
                permissions,
                granularities,
                maxMask,
                features);
    }

    public Capabilities withPermissions(Set<Permission> permissions) {
        return new Capabilities(
                name,
                version,
                requesters,
                domains,
                iovaPages,
                guestPages,
                sizes,
                permissions,
                granularities,
                maxMask,
                features);
    }

    public Capabilities withInvalidations(Set<Granularity> granularities, int maxMask) {
        return new Capabilities(
                name,
                version,
                requesters,
                domains,
                iovaPages,
                guestPages,
                sizes,
                permissions,
                granularities,
                maxMask,
                features);
    }

    public Capabilities withFeatures(Set<Feature> features) {
        return new Capabilities(
                name,
                version,
                requesters,
                domains,
                iovaPages,
                guestPages,
                sizes,
                permissions,
                granularities,
                maxMask,
                features);
    }

    public boolean has(Feature feature) {
        return features.contains(feature);
    }

    /** What the operation needs and the subject does not have, such as {@code granularity domain}; empty if it may be asked. */
    public Optional<String> missing(Operation operation) {
        return Optional.ofNullable(Needs.firstMissing(this, operation));
    }

    private static <E extends Enum<E>> Set<E> copy(Set<E> set, Class<E> type) {
        Set<E> copy = EnumSet.noneOf(type);
        copy.addAll(set);
        return Collections.unmodifiableSet(copy);
    }
}
