package viommu.ci.command;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Parameters;
import viommu.ci.catalog.Entry;
import viommu.ci.catalog.Kind;
import viommu.ci.claim.Exit;
import viommu.ci.text.Json;
import viommu.model.protocol.Protocol;
import viommu.model.protocol.Protocols;

/** What there is. */
@Command(
        name = "list",
        header = "Lists protocols and their parts, with what they mean.",
        description = "Every name that the other commands take, and for every defect the sources that tell of it.",
        footer = {"  ./viommu list", "  ./viommu list defects", "  ./viommu list properties --json"})
final class ListCommand implements Callable<Integer> {
    @Parameters(
            paramLabel = "KIND",
            arity = "0..1",
            description = "What to list: ${COMPLETION-CANDIDATES}. Default: everything.")
    private Optional<Kind> kind = Optional.empty();

    @Mixin
    private Output output;

    @Override
    public Integer call() {
        List<Protocol<?>> protocols = Protocols.all();
        Map<String, Object> document = new LinkedHashMap<>();
        List<String> lines = new ArrayList<>();
        for (Kind each : kind.map(List::of).orElse(List.of(Kind.values()))) {
            List<Entry> entries = each.of(protocols);
            document.put(
                    each.toString(), entries.stream().map(ListCommand::document).toList());
            if (kind.isEmpty()) {
                lines.add((lines.isEmpty() ? "" : "\n") + each.toString().toUpperCase(Locale.ROOT));
            }
            entries.forEach(entry -> lines.addAll(lines(entry)));
        }
        if (output.isJson()) {
            output.document(document);
        } else {
            output.lines(lines);
        }
        return Exit.AS_EXPECTED.code();
    }

    private static List<String> lines(Entry entry) {
        List<String> lines = new ArrayList<>();
        lines.add(entry.name() + ": " + entry.sentence());
        entry.facts().forEach((fact, values) -> values.forEach(value -> lines.add("    " + fact + ": " + value)));
        return lines;
    }

    private static Map<String, Object> document(Entry entry) {
        Map<String, Object> document =
                Json.object("protocol", entry.protocol(), "name", entry.name(), "sentence", entry.sentence());
        document.putAll(entry.facts());
        return document;
    }
}
