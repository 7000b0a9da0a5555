package viommu.ci.docs;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assumptions.assumeThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.TreeMap;
import java.util.function.Function;
import java.util.function.Predicate;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

/** The page about PIT's mutants says what PIT has found: to be run after it. */
@Tag("nightly")
class BytecodeMutantsTest {
    private static final Path FOUND = Path.of("../model/target/pit-reports/mutations.csv");
    private static final String SECTION = "## ";
    private static final Pattern SURVIVOR = Pattern.compile("\\| `(\\S+)` \\| (\\w+) \\| (\\d+) \\| .+ \\|");
    private static final Pattern ENDLESS = Pattern.compile("\\| (\\w+) \\| `(\\S+)` \\| (\\w+) \\| .+ \\|");
    private static final int LEAST_PERCENT = 90;

    private static List<Mutant> mutants;
    private static List<String> page;

    /** A line of PIT's report. */
    private record Mutant(String protocol, String place, String mutator, String status) {
        static Mutant of(String line) {
            String[] columns = line.split(",");
            String type = columns[1];
            String[] names = type.split("\\.");
            return new Mutant(
                    names[names.length - 2],
                    names[names.length - 1] + "." + columns[3],
                    columns[2].substring(columns[2].lastIndexOf('.') + 1).replace("Mutator", ""),
                    columns[5]);
        }

        /** A test that broke off has noticed nothing. */
        boolean survived() {
            return !status.equals("KILLED") && !timedOut();
        }

        boolean timedOut() {
            return status.equals("TIMED_OUT");
        }

        String name() {
            return name(protocol, place, mutator);
        }

        static String name(String protocol, String place, String mutator) {
            return protocol + " " + place + " " + mutator;
        }
    }

    @BeforeAll
    static void read() throws IOException {
        boolean required = Arrays.asList(
                        System.getenv().getOrDefault("VIOMMU_REQUIRE", "").split(","))
                .contains("pit");
        if (!required) {
            assumeThat(FOUND).as("PIT's report: mvn -P mutation").exists();
        }
        mutants = Files.readAllLines(FOUND).stream().map(Mutant::of).toList();
        page = Files.readAllLines(Path.of("../docs/bytecode-mutants.md"));
    }

    @Test
    void survivorsAreThoseThatThePageHasAReasonFor() {
        assertThat(explained()).containsExactlyInAnyOrderEntriesOf(counted(Mutant::survived, Mutant::name));
    }

    private static Map<String, Long> explained() {
        Map<String, Long> explained = new TreeMap<>();
        String protocol = "";
        for (String line : page) {
            Matcher row = SURVIVOR.matcher(line);
            if (line.startsWith(SECTION)) {
                protocol = line.substring(SECTION.length());
            } else if (row.matches()) {
                explained.merge(
                        Mutant.name(protocol, row.group(1), row.group(2)), Long.valueOf(row.group(3)), Long::sum);
            }
        }
        return explained;
    }

    @Test
    void whatDidNotEndIsKnownNotToEnd() {
        List<String> endless = page.stream()
                .map(ENDLESS::matcher)
                .filter(row -> row.matches())
                .map(row -> Mutant.name(row.group(1), row.group(2), row.group(3)))
                .toList();

        assertThat(mutants.stream().filter(Mutant::timedOut).map(Mutant::name)).isSubsetOf(endless);
    }

    @Test
    void thePageHasTheCounts() {
        Map<String, Long> all = counted(mutant -> true, Mutant::protocol);
        Map<String, Long> survived = counted(Mutant::survived, Mutant::protocol);

        assertThat(page)
                .containsAll(all.entrySet().stream()
                        .map(of -> row(of.getKey(), of.getValue(), survived.getOrDefault(of.getKey(), 0L)))
                        .toList());
    }

    @Test
    void ofEachProtocolNineInTenAreNoticed() {
        assertThat(counted(mutant -> true, Mutant::protocol))
                .isNotEmpty()
                .allSatisfy((protocol, all) -> assertThat(100
                                * (all
                                        - counted(Mutant::survived, Mutant::protocol)
                                                .getOrDefault(protocol, 0L))
                                / all)
                        .as(protocol)
                        .isGreaterThanOrEqualTo(LEAST_PERCENT));
    }

    private static String row(String protocol, long all, long survived) {
        return String.format(
                Locale.ROOT,
                "| %s | %d | %d | %.1f | %d |",
                protocol,
                all,
                all - survived,
                100.0 * (all - survived) / all,
                survived);
    }

    private static Map<String, Long> counted(Predicate<Mutant> which, Function<Mutant, String> by) {
        return mutants.stream().filter(which).collect(Collectors.groupingBy(by, TreeMap::new, Collectors.counting()));
    }
}
