package viommu.conformance;

import java.util.Optional;

/** What was seen from outside after one operation. */
public sealed interface Observation {

    /** It was carried out, and there is nothing else to see: a table was written, an invalidation submitted, a wait completed. */
    record Done() implements Observation {
        @Override
        public String toString() {
            return "done";
        }
    }

    /** A request was answered. */
    record Answered(Status status) implements Observation {
        @Override
        public String toString() {
            return "answered " + status;
        }
    }

    /** The interface never said that it was complete, for as long as the adapter was willing to wait. */
    record TimedOut() implements Observation {
        @Override
        public String toString() {
            return "never completed";
        }
    }

    /** The access landed in a guest page. */
    record Reached(Page page, Optional<FaultReport> report) implements Observation {
        @Override
        public String toString() {
            return "reached " + page + report.map(r -> ", reported a " + r).orElse("");
        }
    }

    /** The access landed in a frame that the host had taken from this guest page and given to somebody else. */
    record ReachedTaken(Page page) implements Observation {
        @Override
        public String toString() {
            return "reached the frame that was taken from " + page;
        }
    }

    /** The access landed nowhere. */
    record Refused(Optional<FaultReport> report) implements Observation {
        @Override
        public String toString() {
            return "refused, " + report.map(r -> "reported a " + r).orElse("nothing reported");
        }
    }

    /** The host could not have the frame: it is pinned. */
    record Declined() implements Observation {
        @Override
        public String toString() {
            return "declined";
        }
    }

    static Observation done() {
        return new Done();
    }

    static Observation reached(Page page) {
        return new Reached(page, Optional.empty());
    }

    static Observation refused() {
        return new Refused(Optional.empty());
    }

    /** Refused, and reported truly. */
    static Observation refused(Operation.Dma dma) {
        return new Refused(Optional.of(new FaultReport(dma.requester(), dma.iova())));
    }
}
