package viommu.ci.mutate;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import viommu.ci.text.MarkdownTable;
import viommu.ci.text.Table;
import viommu.ci.text.Table.Column;
import viommu.model.mutation.Fate;
import viommu.model.mutation.Fate.Kind;
import viommu.model.mutation.Mistake;

/** The page that tells what became of all mutants, and why some may do what they do. */
public final class MutantsPage {
    private static final List<String> INTRODUCTION = List.of(
            "# Systematic mutants",
            "",
            "Each step of each protocol, altered in each way of a few classes: which of these mistakes does the suite notice?"
                    + " `./viommu mutate --write` made this page; `./viommu mutate` fails when a mutant survives without a"
                    + " reason, or has a reason and does not survive. The reasons are in `model/mutants`.",
            "",
            "| mistake | what is altered |",
            "|:--|:--|",
            "| *step* loses *variable* | what it writes to the variable is not written |",
            "| *step* ignores *variable* | it is taken whatever the variable holds |",
            "| *step* narrows *variable* | of several entries that it changes the last stays as it was |",
            "| *step* widens *variable* | it changes one more entry |",
            "| *step* misplaces *variable* | it changes the next entry instead |",
            "| *step* changes places with *step* | the two are done in the other order |",
            "",
            "A mutant is *noticed* when in some configuration a verdict differs, or a landmark, a step or a state of the right type"
                    + " is missing. Of the others a program proves that they are *the same* as the protocol, *do less*, *do"
                    + " several steps at once* (and reach nothing else), or leave something in a variable that is *not looked at*"
                    + " (the rest is bisimilar). What is left *survives*, and has a reason below.",
            "");

    private MutantsPage() {}

    public static List<String> lines(List<Mutated<?>> all) {
        List<String> lines = new ArrayList<>(INTRODUCTION);
        lines.addAll(MarkdownTable.lines(counts(all)));
        lines.addAll(List.of("", "By mistake:", ""));
        lines.addAll(MarkdownTable.lines(byMistake(all)));
        for (Mutated<?> mutated : all) {
            lines.addAll(List.of("", "## " + mutated.protocol(), ""));
            lines.addAll(MarkdownTable.lines(survivors(mutated)));
        }
        return lines;
    }

    private static Table counts(List<Mutated<?>> all) {
        return new Table(
                columns("protocol"),
                all.stream()
                        .map(mutated -> row(
                                mutated.protocol(),
                                mutated.fates().stream().map(Fate::kind).toList()))
                        .toList());
    }

    private static Table byMistake(List<Mutated<?>> all) {
        return new Table(
                columns("mistake"),
                Arrays.stream(Mistake.values())
                        .map(mistake -> row(
                                mistake.name().toLowerCase(java.util.Locale.ROOT),
                                all.stream()
                                        .flatMap(mutated -> mutated.fates().stream())
                                        .filter(fate -> fate.mutant().mistake() == mistake)
                                        .map(Fate::kind)
                                        .toList()))
                        .toList());
    }

    private static List<Column> columns(String first) {
        return Stream.concat(
                        Stream.of(Column.left(first), Column.right("mutants")),
                        Stream.of(
                                        "noticed",
                                        "the same",
                                        "do less",
                                        "several at once",
                                        "not looked at",
                                        "survive",
                                        "unfinished")
                                .map(Column::right))
                .toList();
    }

    private static List<String> row(String name, List<Kind> kinds) {
        List<String> row = new ArrayList<>(List.of(name, Integer.toString(kinds.size())));
        for (Kind kind : Kind.values()) {
            row.add(Long.toString(kinds.stream().filter(kind::equals).count()));
        }
        return row;
    }

    /** Survivors of one reason stand together. */
    private static Table survivors(Mutated<?> mutated) {
        Map<String, List<String>> byReason = new LinkedHashMap<>();
        for (Fate<?> fate : mutated.of(Kind.SURVIVES)) {
            String name = fate.mutant().name();
            byReason.computeIfAbsent(mutated.reasons().of(name).orElse("**none**"), r -> new ArrayList<>())
                    .add(name);
        }
        return new Table(
                List.of(Column.left("survivors"), Column.left("reason")),
                byReason.entrySet().stream()
                        .map(entry -> List.of(String.join("; ", entry.getValue()), entry.getKey()))
                        .toList());
    }
}
