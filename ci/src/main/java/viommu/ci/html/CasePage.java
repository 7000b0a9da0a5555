package viommu.ci.html;

import java.util.List;
import viommu.ci.text.Json;
import viommu.counterexamples.Counterexample;

/** One counterexample to step through. */
public final class CasePage {
    private CasePage() {}

    /**
     * What the template shows.
     *
     * @param title of the page
     * @param cases for the script, as JSON
     */
    public record View(String title, String cases) {}

    /** @param command what replays it */
    public static String html(Counterexample<?> counterexample, String command) {
        String cases = Json.inScript(List.of(CaseJson.of(counterexample, counterexample.slug(), command)));
        return Templates.render(
                "case.jte", new View(counterexample.model() + " violates " + counterexample.property(), cases));
    }
}
