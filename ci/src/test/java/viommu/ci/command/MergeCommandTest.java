package viommu.ci.command;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class MergeCommandTest {
    private static final String CAMPAIGN =
            "check --protocol Viommu --config DeferredBareMetal --config StrictSidecore --tries 600 --seed 7 --json";
    private static final String SHORT =
            "check --protocol Viommu --config StrictSidecore --tries 9 --length 20 --seed 7 --json";

    @TempDir
    private Path home;

    @ParameterizedTest
    @ValueSource(
            strings = {
                CAMPAIGN,
                SHORT,
                "check --protocol Viommu --defect MissingDrain --tries 100 --seed 7 --json",
                "check --protocol Viommu --defect UnreservedQuota --property StaleBounded --tries 60 --seed 7 --json"
            })
    void theMergeOfThreeShardsSaysWhatTheWholeSays(String check) throws IOException {
        List<Path> shards = List.of(shard(check, "2/3"), shard(check, "0/3"), shard(check, "1/3"));

        Ran whole = Ran.line(home, check);
        Ran merged = merge(shards, "--json");

        assertThat(merged.exit()).isEqualTo(whole.exit());
        assertThat(withoutTime(merged.out())).isEqualTo(withoutTime(whole.out()));
    }

    @Test
    void theMergeIsShownAsTheWholeIs() throws IOException {
        Ran merged = merge(List.of(shard(CAMPAIGN, "0/2"), shard(CAMPAIGN, "1/2")));

        assertThat(merged.exit()).isZero();
        assertThat(merged.out())
                .contains("\n  seed 7: 600 schedules of up to 150 steps, ")
                .containsPattern("NoStaleDma +VIOLATED, as expected, after \\d+ steps\n");
    }

    @Test
    void aShardAloneNeedNotSeeWhatIsRareButTheMergeMust() throws IOException {
        Ran merged = merge(List.of(shard(SHORT, "0/3"), shard(SHORT, "1/3"), shard(SHORT, "2/3")));

        assertThat(merged.exit()).isEqualTo(3);
        assertThat(merged.out()).contains("  not covered: ");
    }

    @Test
    void aShardThatIsThereTwiceIsRefused() throws IOException {
        Path first = shard(SHORT, "0/2");
        Path copy = Files.copy(first, home.resolve("copy.json"));

        refused(merge(List.of(first, copy)), "shard 0/2 is there twice: " + first + " and " + copy);
    }

    @Test
    void aShardThatIsMissingIsNamed() throws IOException {
        refused(
                merge(List.of(shard(SHORT, "1/4"), shard(SHORT, "2/4"))),
                "not all shards are there; missing: 0/4, 3/4");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "--config StrictSidecore --tries 9 --length 20 --seed 8",
                "--config StrictSidecore --tries 8 --length 20 --seed 7",
                "--config StrictSidecore --tries 9 --length 21 --seed 7",
                "--config StrictBareMetal --tries 9 --length 20 --seed 7",
                "--config StrictSidecore --tries 9 --length 20 --seed 7 --scope StaleAge=0",
                "--config StrictSidecore --tries 9 --length 20 --seed 7 --property NoStaleDma",
                "--config StrictSidecore --tries 9 --length 20 --seed 7 --defect EarlyUnpin"
            })
    void shardsOfDifferentCampaignsAreRefused(String other) throws IOException {
        Path first = shard(SHORT, "0/2");
        Path second = shard("check --protocol Viommu --json " + other, "1/2");

        refused(merge(List.of(first, second)), second + " is of another campaign than " + first + ": its ");
    }

    @Test
    void anotherNumberOfShardsIsAnotherCampaign() throws IOException {
        refused(merge(List.of(shard(SHORT, "0/2"), shard(SHORT, "1/3"))), "its number of shards is 3, not 2");
    }

    @Test
    void aCounterexampleThatViolatesNothingIsRefused() throws IOException {
        Path only = shard("check --protocol Viommu --defect EarlyUnpin --tries 20 --seed 7 --json", "0/1");
        JsonNode document = new ObjectMapper().readTree(only.toFile());
        ((ObjectNode) document.at("/configurations/0/violations/0")).putArray("actions");
        new ObjectMapper().writeValue(only.toFile(), document);

        refused(merge(List.of(only)), " does not violate it with its last step");
    }

    @Test
    void whatIsNoShardIsRefused() throws IOException {
        Path text = Files.writeString(home.resolve("text.json"), "Viommu StrictSidecore");
        Path other = Files.writeString(
                home.resolve("other.json"),
                Ran.line(home, "list defects --json").out());

        refused(merge(List.of(text)), text + " is not what ./viommu check --json writes: ");
        refused(merge(List.of(other)), other + " is not what ./viommu check --json writes: ");
        assertThat(merge(List.of(home.resolve("nothing.json"))).exit()).isEqualTo(3);
    }

    private Path shard(String check, String shard) throws IOException {
        Ran ran = Ran.line(home, check + " --shard " + shard);
        return Files.writeString(Files.createTempFile(home, "shard", ".json"), ran.out());
    }

    private Ran merge(List<Path> shards, String... options) {
        List<String> words = new ArrayList<>(List.of("merge"));
        words.addAll(List.of(options));
        shards.forEach(shard -> words.add(shard.toString()));
        return Ran.viommu(home, words.toArray(String[]::new));
    }

    private static void refused(Ran ran, String why) {
        assertThat(ran.exit()).isEqualTo(2);
        assertThat(ran.out()).isEmpty();
        assertThat(ran.err()).contains(why);
    }

    private static JsonNode withoutTime(String document) throws IOException {
        JsonNode read = new ObjectMapper().readTree(document);
        read.at("/configurations").forEach(configuration -> ((ObjectNode) configuration).remove("seconds"));
        return read;
    }
}
