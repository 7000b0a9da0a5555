package viommu.conformance;

import java.util.Locale;

/** What is asked of a subject, one at a time. */
public sealed interface Operation {

    /**
     * The table of the domain maps the range to as many pages from {@code page} on: an entry that is written, in place of what was
     * there, or a request ({@link Feature#REQUESTS}).
     */
    record Map(Domain domain, Range range, Page page, Permission permission) implements Operation {
        @Override
        public String toString() {
            return "Map(" + domain + ", " + range + " -> " + page + " " + permission + ")";
        }
    }

    /** The table of the domain maps nothing in the range any more. */
    record Unmap(Domain domain, Range range) implements Operation {
        @Override
        public String toString() {
            return "Unmap(" + domain + ", " + range + ")";
        }
    }

    /** The context entry of the requester names the domain, whatever it named before. */
    record Attach(Requester requester, Domain domain) implements Operation {
        @Override
        public String toString() {
            return "Attach(" + requester + ", " + domain + ")";
        }
    }

    /** The requester has no domain any more. */
    record Detach(Requester requester, Domain domain) implements Operation {
        @Override
        public String toString() {
            return "Detach(" + requester + ", " + domain + ")";
        }
    }

    /** Submits an invalidation; it is complete after the next {@link Wait}, or at once without {@link Feature#QUEUED}. */
    record Invalidate(Scope scope) implements Operation {
        @Override
        public String toString() {
            String what =
                    scope.toString().replaceAll("\\w+=", "").replace('[', '(').replace(']', ')');
            return "Invalidate " + what.replace("()", "");
        }
    }

    /** Waits until every invalidation that was submitted is complete. */
    record Wait() implements Operation {
        @Override
        public String toString() {
            return "Wait";
        }
    }

    /** The device accesses a page and is observed until the access has landed or was refused. */
    record Dma(Requester requester, Iova iova, Access access) implements Operation {
        @Override
        public String toString() {
            return "Dma(" + requester + ", " + iova + ", " + access.name().toLowerCase(Locale.ROOT) + ")";
        }
    }

    /** The host wants the frame behind a guest page back, to give it to somebody else. */
    record Reclaim(Page page) implements Operation {
        @Override
        public String toString() {
            return "Reclaim(" + page + ")";
        }
    }

    /** Such as {@code map}. */
    default String name() {
        return getClass().getSimpleName().toLowerCase(Locale.ROOT);
    }
}
