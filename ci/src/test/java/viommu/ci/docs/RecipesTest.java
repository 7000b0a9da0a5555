package viommu.ci.docs;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** The action, and the recipes for CI servers in the pages. */
class RecipesTest {
    private static final Path PROJECT = Path.of("..");
    private static final String ACTION = ".github/actions/conformance";
    private static final Pattern INPUT = Pattern.compile("\\$\\{\\{ *inputs\\.([\\w-]+) *}}");
    private static final Pattern OPTION = Pattern.compile("(?<=\\s)--[a-z-]+(?=\\s)");

    /** Beginnings of commands that cannot be executed here, and why. */
    private static final List<String> NOT_EXECUTED = List.of(
            // changes the machine
            "apt-get ",
            // there is no network
            "git clone ");

    private final JsonNode action = Yaml.read(read(ACTION + "/action.yml"));

    @TempDir
    private Path temp;

    private static String read(String file) {
        try {
            return Files.readString(PROJECT.resolve(file));
        } catch (IOException e) {
            throw new java.io.UncheckedIOException(e);
        }
    }

    private static Set<String> names(JsonNode object) {
        Set<String> names = new TreeSet<>();
        object.fieldNames().forEachRemaining(names::add);
        return names;
    }

    private static Set<String> matches(Pattern pattern, String text, int group) {
        Set<String> matches = new TreeSet<>();
        pattern.matcher(text).results().forEach(match -> matches.add(match.group(group)));
        return matches;
    }

    @Test
    void theActionUsesTheInputsThatItDeclares() {
        assertThat(matches(INPUT, read(ACTION + "/action.yml"), 1)).isEqualTo(names(action.at("/inputs")));
    }

    @Test
    void theActionHandsAllThatItKnowsToTheScript() {
        JsonNode step = action.at("/runs/steps/1");
        String run = step.at("/run").textValue();

        Set<String> variables = matches(Pattern.compile("\\$([A-Z_]+)"), run, 1);
        variables.removeIf(name -> name.startsWith("GITHUB_"));
        assertThat(variables).isEqualTo(names(step.at("/env")));
        assertThat(PROJECT.resolve(ACTION).resolve("../../../ci/action/conformance"))
                .isExecutable();
        assertThat(run).contains("\"$GITHUB_ACTION_PATH/../../../ci/action/conformance\"");
        assertThat(read("ci/action/conformance")
                        .lines()
                        .filter(line -> line.contains("needs a value") || line.startsWith("        --tier |")))
                .anySatisfy(line -> assertThat(line).contains(matches(OPTION, run + " ", 0)));
    }

    /** With a script in place of ours that prints what it is given. */
    @Test
    void theActionsCommandIsOneCommandWithEachValueInOnePiece() throws Exception {
        Workshop workshop = new Workshop(temp);
        Path script = workshop.root().resolve("ci/action/conformance");
        Files.writeString(script, "#!/bin/sh\nprintf '[%s]\\n' \"$@\"\n");
        String set = "export GITHUB_ACTION_PATH=" + workshop.root() + "/.github/actions/conformance"
                + " GITHUB_STEP_SUMMARY=summary SUBJECT='exec:a b' TIER=nightly CORPUS= CLASS_PATH= SOURCE=x EXPECT= REPORT=r\n";
        Files.createDirectories(workshop.root().resolve(ACTION));

        String out = workshop.bash(
                workshop.root(), set + action.at("/runs/steps/1/run").textValue(), 1);

        assertThat(out.lines())
                .containsSequence("[--tier]", "[nightly]", "[--subject]", "[exec:a b]", "[--corpus]", "[]")
                .endsWith("[--summary]", "[summary]");
    }

    @Test
    void workflowsAndRecipesGiveTheActionWhatItTakes() throws IOException {
        List<JsonNode> uses = new ArrayList<>();
        for (JsonNode yaml : recipes()) {
            uses.addAll(yaml.findParents("uses"));
        }
        try (Stream<Path> workflows = Files.list(PROJECT.resolve(".github/workflows"))) {
            for (Path workflow : workflows.toList()) {
                uses.addAll(Yaml.read(Files.readString(workflow)).findParents("uses"));
            }
        }
        uses.removeIf(step -> !step.at("/uses").textValue().contains(ACTION));

        assertThat(uses).hasSizeGreaterThanOrEqualTo(2).allSatisfy(step -> {
            assertThat(names(step.at("/with")))
                    .isSubsetOf(names(action.at("/inputs")))
                    .contains("subject");
            assertThat(step.at("/uses").textValue()).matches("(\\./|OWNER/viommu-verify/)" + ACTION + "(@main)?");
        });
    }

    private static List<JsonNode> recipes() throws IOException {
        List<JsonNode> recipes = new ArrayList<>();
        for (Path page : PagesTest.pages().toList()) {
            Block.of(Files.readAllLines(page)).stream()
                    .filter(block -> block.language().equals("yaml"))
                    .forEach(block -> recipes.add(Yaml.read(block.text())));
        }
        return recipes;
    }

    @Test
    void theCommandsOfTheRecipesSucceed() throws Exception {
        Workshop workshop = new Workshop(temp);
        Path ours = Files.createDirectories(workshop.root().resolve("target/ours/src"));
        Files.copy(PROJECT.resolve("adapters/examples/iommu.py"), ours.resolve("iommu.py"));
        Files.createSymbolicLink(ours.resolveSibling("viommu-verify"), workshop.root());
        Files.createDirectories(ours.resolveSibling("corpus"));
        Path finding = Path.of("src/test/resources/viommu/ci/docs/mended.finding.json");
        Files.copy(finding, ours.resolveSibling("corpus/mended.finding.json"));
        StringBuilder script = new StringBuilder("set -eu\n");
        int executed = 0;
        for (JsonNode recipe : recipes()) {
            for (JsonNode variables : recipe.findValues("variables")) {
                variables
                        .properties()
                        .forEach(v -> script.append("export %s='%s'\n"
                                .formatted(v.getKey(), v.getValue().textValue())));
            }
            for (String key : List.of("before_script", "script", "run")) {
                for (String command : Yaml.commands(recipe, key)) {
                    if (NOT_EXECUTED.stream().noneMatch(command::startsWith)) {
                        script.append(command).append('\n');
                        executed++;
                    }
                }
            }
        }
        script.append("echo all of them\n");

        String out = workshop.bash(ours.getParent(), script.toString(), 5);

        assertThat(executed).isPositive();
        assertThat(out).endsWith("all of them\n").contains("1 case, all kept");
        assertThat(ours.resolveSibling("viommu-report/replay.junit.xml")).exists();
    }
}
