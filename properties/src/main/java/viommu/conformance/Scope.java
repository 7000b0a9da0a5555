package viommu.conformance;

/** What one invalidation covers. */
public sealed interface Scope {
    Granularity granularity();

    /** Every translation of every domain. */
    record Global() implements Scope {
        @Override
        public Granularity granularity() {
            return Granularity.GLOBAL;
        }
    }

    /** Every translation of a domain. */
    record OfDomain(Domain domain) implements Scope {
        @Override
        public Granularity granularity() {
            return Granularity.DOMAIN;
        }
    }

    /**
     * The translations of the {@code 2^mask} pages, aligned to as many, among which {@code iova} is.
     *
     * @param leafOnly whether only leaf entries have changed: caches of the levels above may stay (VT-d: IH, SMMU: Leaf)
     */
    record Pages(Domain domain, Iova iova, int mask, boolean leafOnly) implements Scope {
        @Override
        public Granularity granularity() {
            return Granularity.PAGES;
        }

        public Range range() {
            return Range.of(new Iova(iova.page() >> mask << mask), 1L << mask);
        }

        @Override
        public String toString() {
            return "Pages(" + domain + ", " + iova + (mask == 0 ? "" : ", mask " + mask)
                    + (leafOnly ? ", leaf only" : "") + ")";
        }
    }

    /** Every context entry. */
    record AllContexts() implements Scope {
        @Override
        public Granularity granularity() {
            return Granularity.CONTEXT_GLOBAL;
        }
    }

    /** The context entries that name a domain. */
    record ContextsOf(Domain domain) implements Scope {
        @Override
        public Granularity granularity() {
            return Granularity.CONTEXT_DOMAIN;
        }
    }

    /** The context entry of a requester. */
    record ContextOf(Requester requester) implements Scope {
        @Override
        public Granularity granularity() {
            return Granularity.CONTEXT_REQUESTER;
        }
    }
}
