package viommu.ci.report.page;

import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import viommu.ci.claim.Subject;
import viommu.ci.html.CaseJson;
import viommu.ci.report.Report;
import viommu.ci.report.SavedCaseResult;
import viommu.ci.report.page.View.Choice;
import viommu.ci.report.page.View.Group;
import viommu.ci.report.page.View.LeftOut;
import viommu.ci.text.Json;
import viommu.counterexamples.Counterexample;
import viommu.counterexamples.Itf;

/** The counterexamples of a report that fit into its page: first those that this run found and nobody had saved. */
final class Shelf {
    /** In bytes: what a link to a counterexample takes, beside itself. */
    private static final int LINK = 400;

    private final Map<String, Book> books = new LinkedHashMap<>();
    private final List<LeftOut> leftOut = new ArrayList<>();

    private record Book(Counterexample<?> counterexample, String json) {}

    /** @param room in bytes, for all of them together */
    Shelf(Report report, long room) {
        long left = room;
        Set<String> seen = new HashSet<>();
        for (SavedCaseResult result :
                Stream.concat(report.found().stream(), report.cases().stream()).toList()) {
            Optional<Counterexample<?>> counterexample = result.counterexample();
            if (counterexample.isEmpty() || !seen.add(id(counterexample.get()))) {
                continue;
            }
            String id = id(counterexample.get());
            Path file = Path.of(result.file());
            String json =
                    left <= 0 ? "" : Json.inScript(CaseJson.of(counterexample.get(), id, Counterexample.command(file)));
            int size = json.getBytes(StandardCharsets.UTF_8).length + LINK;
            if (!json.isEmpty() && size <= left) {
                books.put(id, new Book(counterexample.get(), json));
                left -= size;
            } else {
                leftOut.add(new LeftOut(result.file(), "./viommu show " + result.file()));
            }
        }
    }

    private static String id(Counterexample<?> counterexample) {
        String name = counterexample.fileName();
        return name.substring(0, name.length() - Itf.SUFFIX.length());
    }

    /** What leads to the counterexample of that property; empty if there is none. */
    String idOf(Subject subject, String property) {
        return books.entrySet().stream()
                .filter(e -> Subject.of(e.getValue().counterexample().model()).equals(subject)
                        && e.getValue().counterexample().property().equals(property))
                .map(Map.Entry::getKey)
                .findFirst()
                .orElse("");
    }

    /** All of them, for the script. */
    String json() {
        return books.values().stream().map(Book::json).collect(Collectors.joining(",", "[", "]"));
    }

    List<Group> index() {
        Map<String, List<Choice>> groups = new LinkedHashMap<>();
        books.forEach((id, book) -> groups.computeIfAbsent(
                        book.counterexample().model().protocol().name(), p -> new ArrayList<>())
                .add(new Choice(id, words(book.counterexample()))));
        return groups.entrySet().stream()
                .map(e -> new Group(e.getKey(), e.getValue()))
                .toList();
    }

    private static String words(Counterexample<?> counterexample) {
        return counterexample.model().configuration()
                + counterexample.model().defect().map(d -> " with " + d).orElse("") + ": " + counterexample.property();
    }

    List<LeftOut> leftOut() {
        return leftOut;
    }
}
