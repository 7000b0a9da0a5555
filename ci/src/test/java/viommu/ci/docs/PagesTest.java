package viommu.ci.docs;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.DynamicTest.dynamicTest;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.junit.jupiter.api.Assumptions;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.TestFactory;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import viommu.adapters.qemu.QemuVersion;

/**
 * The pages do as they say. Every command is executed, in the order of the page, in a folder that looks like this project; it
 * ends with 0, or with what a comment behind it says. A block of text after commands is part of what they print, line by line,
 * where {@code ...} stands for anything. Recipes in YAML are for {@link RecipesTest}. All other code is that of a file, which a
 * comment before the block names.
 */
class PagesTest {
    private static final Path PROJECT = Path.of("..");
    private static final int MINUTES = 8;

    private static final Pattern EXIT = Pattern.compile("#.*\\bexit (\\d)");
    private static final Pattern OUTPUT = Pattern.compile("(?s)@@begin (\\d+)\\n(.*?)@@end \\1 (\\d+)\\n");

    /** What takes long by design, and the same of less. */
    private static final Map<String, String> SHORTER = Map.of(
            "./viommu verify",
            "./viommu verify --protocol FlushQueue --config Strict",
            "./viommu conform --subject qemu:virtio-iommu --steps 1_000_000 --max-time 1h",
            "./viommu conform --subject qemu:virtio-iommu --steps 3_000 --seed 1",
            "./viommu conform --subject qemu:virtio-iommu",
            "./viommu conform --subject qemu:virtio-iommu --steps 3_000 --seed 1",
            "./viommu prove",
            "./viommu prove StrictBareMetal",
            "./viommu prove --seeds 20",
            "./viommu prove StrictBareMetal --seeds 2",
            "./viommu prove --smtlib conditions",
            "./viommu prove StrictBareMetal --smtlib conditions",
            "./viommu tradeoff",
            "./viommu tradeoff --packets 2_000",
            "./viommu tradeoff --sweep quota",
            "./viommu tradeoff --sweep quota --packets 300");

    /** To compare every edge of several configurations takes minutes; the first stands for all. */
    private static final Pattern SEVERAL_GRAPHS = Pattern.compile("(\\./viommu model-check --bridge \\S+)( \\w\\S+)+");

    /** Whether commands that are about QEMU cannot be executed, and need not be. */
    private static final boolean WITHOUT_QEMU =
            QemuVersion.of("qemu-system-x86_64").isEmpty()
                    && !System.getenv().getOrDefault("VIOMMU_REQUIRE", "").contains("qemu");

    static Stream<Path> pages() throws IOException {
        try (Stream<Path> files = Files.walk(PROJECT.resolve("docs"))) {
            List<Path> pages =
                    new ArrayList<>(files.filter(file -> file.toString().endsWith(".md"))
                            .sorted()
                            .toList());
            pages.add(PROJECT.resolve("README.md"));
            return pages.stream();
        }
    }

    private static boolean isLeftOut(String command) {
        return WITHOUT_QEMU && command.contains("qemu:");
    }

    private static boolean isOfProtocol(Path page) {
        return page.getParent().endsWith("protocols");
    }

    static Stream<Path> otherPages() throws IOException {
        return pages().filter(page -> !isOfProtocol(page));
    }

    static Stream<Path> pagesOfProtocols() throws IOException {
        return pages().filter(PagesTest::isOfProtocol);
    }

    /** What a command printed, and its exit code. */
    private record Ran(String command, String output, int exit) {}

    @TempDir
    private Path temp;

    @ParameterizedTest
    @MethodSource("otherPages")
    void everyCommandEndsAsThePageSaysAndPrintsWhatItShows(Path page) throws IOException, InterruptedException {
        assertKeepsItsWord(page);
    }

    /** Each is named, and skipped with the reason; where all are executed there is none. */
    @TestFactory
    Stream<DynamicTest> commandsThatCannotBeExecutedHere() throws IOException {
        List<DynamicTest> leftOut = new ArrayList<>();
        for (Path page : pages().toList()) {
            for (Block block : Block.of(Files.readAllLines(page))) {
                block.commands().stream()
                        .filter(command ->
                                block.language().equals("sh") && block.source().isEmpty() && isLeftOut(command))
                        .map(command -> page + ":" + block.line() + ": " + plain(command))
                        .forEach(name -> leftOut.add(dynamicTest(
                                name, () -> Assumptions.abort(name + ": qemu-system-x86_64 is not installed"))));
            }
        }
        return leftOut.stream();
    }

    /** They ask what {@code verify} asks too. */
    @Tag("nightly")
    @ParameterizedTest
    @MethodSource("pagesOfProtocols")
    void thePagesOfProtocolsDoToo(Path page) throws IOException, InterruptedException {
        assertKeepsItsWord(page);
    }

    private void assertKeepsItsWord(Path page) throws IOException, InterruptedException {
        List<Block> blocks = Block.of(Files.readAllLines(page)).stream()
                .filter(block -> block.source().isEmpty())
                .toList();
        Map<Block, List<Ran>> all = execute(blocks);

        all.forEach((block, commands) -> commands.forEach(ran -> assertThat(ran.exit())
                .as("%s:%d: %s%n%s", page, block.line(), ran.command(), ran.output())
                .isEqualTo(expectedExit(ran.command()))));
        for (int i = 1; i < blocks.size(); i++) {
            List<Ran> before = all.getOrDefault(blocks.get(i - 1), List.of());
            boolean complete = before.size() == blocks.get(i - 1).commands().size();
            if (blocks.get(i).language().equals("text") && complete) {
                String output = String.join("", before.stream().map(Ran::output).toList());
                assertShows(
                        page + ":" + blocks.get(i).line(), output, blocks.get(i).lines());
            }
        }
    }

    private static int expectedExit(String command) {
        Matcher comment = EXIT.matcher(command);
        return comment.find() ? Integer.parseInt(comment.group(1)) : 0;
    }

    /** All in one shell, so that what one sets the next one sees. */
    private Map<Block, List<Ran>> execute(List<Block> blocks) throws IOException, InterruptedException {
        Map<Block, List<String>> commands = new LinkedHashMap<>();
        StringBuilder script = new StringBuilder();
        int number = 0;
        for (Block block : blocks) {
            if (block.language().equals("sh")) {
                commands.put(
                        block,
                        block.commands().stream()
                                .filter(command -> !isLeftOut(command))
                                .toList());
                for (String command : commands.get(block)) {
                    script.append("echo @@begin ").append(number).append('\n');
                    script.append(executed(command)).append('\n');
                    script.append("echo @@end ").append(number++).append(" $?\n");
                }
            }
        }
        if (script.isEmpty()) {
            return Map.of();
        }
        Workshop workshop = new Workshop(temp);
        List<Ran> ran = new ArrayList<>();
        String log = workshop.bash(workshop.root(), script.toString(), MINUTES);
        Iterable<String> inOrder = commands.values().stream().flatMap(List::stream)::iterator;
        Matcher outputs = OUTPUT.matcher(log);
        for (String command : inOrder) {
            assertThat(outputs.find()).as(command + "\n" + log).isTrue();
            ran.add(new Ran(command, outputs.group(2), Integer.parseInt(outputs.group(3))));
        }
        Map<Block, List<Ran>> byBlock = new LinkedHashMap<>();
        int from = 0;
        for (Map.Entry<Block, List<String>> entry : commands.entrySet()) {
            int to = from + entry.getValue().size();
            byBlock.put(entry.getKey(), List.copyOf(ran.subList(from, to)));
            from = to;
        }
        return byBlock;
    }

    private static String executed(String command) {
        String plain = plain(command);
        return SHORTER.getOrDefault(plain, SEVERAL_GRAPHS.matcher(plain).replaceFirst("$1"));
    }

    /** Without the comment behind it. */
    private static String plain(String command) {
        return command.replaceFirst("\\s+# .*", "");
    }

    /** The lines come in this order, with others between them if need be. */
    private static void assertShows(String place, String output, List<String> lines) {
        List<String> printed = output.lines().toList();
        int at = 0;
        for (String line : lines) {
            Pattern wanted = Pattern.compile(Stream.of(line.strip().split("\\.\\.\\.", -1))
                    .map(Pattern::quote)
                    .reduce((a, b) -> a + ".*" + b)
                    .orElse(""));
            while (at < printed.size()
                    && !wanted.matcher(printed.get(at).strip()).matches()) {
                at++;
            }
            assertThat(at)
                    .as("%s: %s%nis not printed, or not there, in%n%s", place, line, output)
                    .isLessThan(printed.size());
            at++;
        }
    }

    @ParameterizedTest
    @MethodSource("pages")
    void everyOtherBlockIsPartOfTheFileThatItIsFrom(Path page) throws IOException {
        List<Block> blocks = Block.of(Files.readAllLines(page));
        for (int i = 0; i < blocks.size(); i++) {
            Block block = blocks.get(i);
            String place = page + ":" + block.line();
            if (!block.source().isEmpty()) {
                assertThat(PROJECT.resolve(block.source())).as(place).content().contains(block.text());
            } else if (block.language().equals("text")) {
                assertThat(i > 0 && blocks.get(i - 1).language().equals("sh") || page.endsWith("README.md"))
                        .as(place + ": text comes after the commands that print it")
                        .isTrue();
            } else {
                assertThat(block.language()).as(place).isIn("sh", "yaml");
            }
        }
    }

    /** Where they would escape this test. */
    @ParameterizedTest
    @MethodSource("pages")
    void noCodeIsOnlyIndented(Path page) throws IOException {
        List<String> lines = Files.readAllLines(page);
        boolean fenced = false;
        for (int i = 0; i < lines.size(); i++) {
            fenced ^= lines.get(i).startsWith("```");
            boolean indented = !fenced && lines.get(i).startsWith("    ");
            assertThat(indented && (i == 0 || lines.get(i - 1).isBlank()))
                    .as(page + ":" + (i + 1))
                    .isFalse();
        }
    }

    @ParameterizedTest
    @MethodSource("pages")
    void everyLinkLeadsToAFile(Path page) throws IOException {
        String text = Files.readString(page).replaceAll("(?s)```.*?```", "");
        assertThat(Pattern.compile("\\]\\(([^)#:]+)(#[^)]*)?\\)")
                        .matcher(text)
                        .results()
                        .map(link -> link.group(1)))
                .allSatisfy(link -> assertThat(page.resolveSibling(link))
                        .as(page.toString())
                        .exists());
    }
}
