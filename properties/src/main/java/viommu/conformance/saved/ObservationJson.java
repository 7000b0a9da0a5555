package viommu.conformance.saved;

import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.Optional;
import viommu.conformance.FaultReport;
import viommu.conformance.Iova;
import viommu.conformance.Observation;
import viommu.conformance.Page;
import viommu.conformance.Requester;
import viommu.conformance.Status;

/** Observations as JSON, such as {@code {"saw":"reached","page":7}}; without a page, it reached memory that nobody knows. */
public final class ObservationJson {
    private ObservationJson() {}

    public static ObjectNode write(Observation observation) {
        ObjectNode json = JsonNodeFactory.instance.objectNode();
        if (observation instanceof Observation.Answered answered) {
            return json.put("saw", "answered").put("status", Words.of(answered.status()));
        }
        if (observation instanceof Observation.Reached reached) {
            return report(page(json.put("saw", "reached"), reached.page()), reached.report());
        }
        if (observation instanceof Observation.ReachedTaken taken) {
            return page(json.put("saw", "reached-taken"), taken.page());
        }
        if (observation instanceof Observation.Refused refused) {
            return report(json.put("saw", "refused"), refused.report());
        }
        if (observation instanceof Observation.TimedOut) {
            return json.put("saw", "timed-out");
        }
        return json.put("saw", observation instanceof Observation.Declined ? "declined" : "done");
    }

    private static ObjectNode page(ObjectNode json, Page page) {
        return page.equals(Page.UNKNOWN) ? json : json.put("page", page.number());
    }

    private static ObjectNode report(ObjectNode json, Optional<FaultReport> report) {
        report.ifPresent(r -> json.putObject("report")
                .put("requester", r.requester().id())
                .put("iova", r.iova().page()));
        return json;
    }

    /** @throws MalformedException if it is none */
    public static Observation read(Place at) {
        return switch (at.child("saw").text()) {
            case "done" -> {
                at.allow("saw");
                yield Observation.done();
            }
            case "answered" -> {
                at.allow("saw", "status");
                yield new Observation.Answered(at.child("status").oneOf(Status.class));
            }
            case "timed-out" -> {
                at.allow("saw");
                yield new Observation.TimedOut();
            }
            case "reached" -> {
                at.allow("saw", "page", "report");
                yield new Observation.Reached(page(at), report(at));
            }
            case "reached-taken" -> {
                at.allow("saw", "page");
                yield new Observation.ReachedTaken(page(at));
            }
            case "refused" -> {
                at.allow("saw", "report");
                yield new Observation.Refused(report(at));
            }
            case "declined" -> {
                at.allow("saw");
                yield new Observation.Declined();
            }
            default ->
                throw at.child("saw")
                        .error("nothing can be seen as " + at.child("saw").text());
        };
    }

    private static Page page(Place at) {
        return at.optional("page").map(p -> new Page(p.number())).orElse(Page.UNKNOWN);
    }

    private static Optional<FaultReport> report(Place at) {
        return at.optional("report").map(report -> {
            report.allow("requester", "iova");
            return new FaultReport(
                    new Requester(report.child("requester").integer()),
                    new Iova(report.child("iova").number()));
        });
    }
}
