package viommu.ci.trace;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import viommu.adapters.logs.explain.Schedule;
import viommu.adapters.logs.explain.Schedule.Judged;
import viommu.conformance.Access;
import viommu.conformance.Domain;
import viommu.conformance.Iova;
import viommu.conformance.Observation;
import viommu.conformance.Operation;
import viommu.conformance.Page;
import viommu.conformance.Permission;
import viommu.conformance.Range;
import viommu.conformance.Requester;
import viommu.conformance.Scope;
import viommu.conformance.campaign.Finding;
import viommu.conformance.campaign.FindingText;
import viommu.counterexamples.CaseHeader;
import viommu.counterexamples.ItfException;
import viommu.counterexamples.SavedCase;
import viommu.counterexamples.SavedState;
import viommu.model.state.Value;

/** A violation from a log as an ITF document, which the contract can be asked about again: one domain, one requester. */
public final class LogCase {
    /** What such a document calls its protocol. */
    public static final String PROTOCOL = "Log";

    private static final String SEEN = "seen";
    private static final Domain DOMAIN = new Domain(0);
    private static final Requester REQUESTER = new Requester(0);
    private static final String REFUSED = "refused";
    private static final String DONE = "done";

    private LogCase() {}

    public static boolean is(SavedCase saved) {
        return saved.header().protocol().equals(PROTOCOL);
    }

    /** @param description what was seen, and where */
    static SavedCase of(Judged judged, String description) {
        List<SavedState> states = new ArrayList<>();
        states.add(new SavedState(SavedState.INIT, Map.of(), seen("nothing")));
        for (int i = 0; i < judged.operations().size(); i++) {
            Operation operation = judged.operations().get(i);
            states.add(new SavedState(
                    operation.getClass().getSimpleName(),
                    picks(operation),
                    seen(text(judged.observations().get(i)))));
        }
        CaseHeader header = new CaseHeader(
                description,
                PROTOCOL,
                "QueuedInvalidation",
                Map.of(),
                Optional.empty(),
                judged.violation().clause().name(),
                "trace",
                Optional.empty(),
                Map.of());
        return new SavedCase(header, List.of(SEEN), states);
    }

    private static Value.Rec seen(String text) {
        return Value.rec(Map.of(SEEN, Value.name(text)));
    }

    private static String text(Observation observation) {
        if (observation instanceof Observation.Reached reached) {
            return hex(reached.page().number());
        }
        return observation instanceof Observation.Refused ? REFUSED : DONE;
    }

    private static Map<String, Value> picks(Operation operation) {
        Map<String, Value> picks = new LinkedHashMap<>();
        if (operation instanceof Operation.Map map) {
            range(picks, map.range());
            picks.put("page", Value.name(hex(map.page().number())));
        } else if (operation instanceof Operation.Unmap unmap) {
            range(picks, unmap.range());
        } else if (operation instanceof Operation.Invalidate invalidate) {
            if (invalidate.scope() instanceof Scope.Pages pages) {
                picks.put("iova", Value.name(hex(pages.iova().page())));
                picks.put("mask", Value.name(hex(pages.mask())));
            } else {
                picks.put("all", Value.name(invalidate.scope() instanceof Scope.Global ? "domains" : "pages"));
            }
        } else if (operation instanceof Operation.Dma dma) {
            picks.put("iova", Value.name(hex(dma.iova().page())));
            picks.put("access", Value.name(dma.access().name()));
        }
        return picks;
    }

    private static void range(Map<String, Value> picks, Range range) {
        picks.put("iova", Value.name(hex(range.first().page())));
        picks.put("pages", Value.name(hex(range.pages())));
    }

    private static String hex(long number) {
        return "0x" + Long.toHexString(number);
    }

    /**
     * Asks the contract again.
     *
     * @return what it says; empty if it has nothing against it
     * @throws ItfException if the document does not hold such a case
     */
    public static Optional<Judged> judge(String file, SavedCase saved) {
        List<Operation> operations = new ArrayList<>();
        List<Observation> observations = new ArrayList<>();
        for (int i = 1; i < saved.states().size(); i++) {
            try {
                SavedState state = saved.states().get(i);
                Operation operation = operation(state);
                operations.add(operation);
                observations.add(observation(operation, text(state.values().fields(), SEEN)));
            } catch (IllegalArgumentException e) {
                throw new ItfException(file, "/states/" + i, e.getMessage());
            }
        }
        return Schedule.judged(operations, observations)
                .filter(judged ->
                        judged.violation().clause().name().equals(saved.header().property()));
    }

    private static Operation operation(SavedState state) {
        Map<String, Value> picks = state.picks();
        return switch (state.step()) {
            case "Map" ->
                new Operation.Map(DOMAIN, range(picks), new Page(number(picks, "page")), Permission.READ_WRITE);
            case "Unmap" -> new Operation.Unmap(DOMAIN, range(picks));
            case "Wait" -> new Operation.Wait();
            case "Invalidate" -> new Operation.Invalidate(scope(picks));
            case "Dma" -> new Operation.Dma(REQUESTER, iova(picks), Access.valueOf(text(picks, "access")));
            default -> throw new IllegalArgumentException("there is no step " + state.step());
        };
    }

    private static Scope scope(Map<String, Value> picks) {
        if (picks.containsKey("iova")) {
            return new Scope.Pages(DOMAIN, iova(picks), (int) number(picks, "mask"), false);
        }
        return text(picks, "all").equals("domains") ? new Scope.Global() : new Scope.OfDomain(DOMAIN);
    }

    private static Observation observation(Operation operation, String seen) {
        if (seen.equals(DONE)) {
            return Observation.done();
        }
        return operation instanceof Operation.Dma dma && seen.equals(REFUSED)
                ? Observation.refused(dma)
                : Observation.reached(new Page(number(seen)));
    }

    private static Range range(Map<String, Value> picks) {
        return Range.of(iova(picks), number(picks, "pages"));
    }

    private static Iova iova(Map<String, Value> picks) {
        return new Iova(number(picks, "iova"));
    }

    private static long number(Map<String, Value> picks, String name) {
        return number(text(picks, name));
    }

    private static long number(String text) {
        return Long.decode(text);
    }

    private static String text(Map<String, Value> values, String name) {
        if (values.get(name) instanceof Value.Name text) {
            return text.text();
        }
        throw new IllegalArgumentException("the text " + name + " is missing");
    }

    /** As swim lanes. */
    public static List<String> lanes(Judged judged) {
        return FindingText.lines(new Finding(
                Schedule.SUBJECT,
                0,
                judged.operations(),
                judged.observations(),
                judged.violation(),
                judged.operations().size(),
                true));
    }
}
