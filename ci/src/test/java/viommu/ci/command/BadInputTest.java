package viommu.ci.command;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class BadInputTest {
    @TempDir
    private Path home;

    @ParameterizedTest
    @CsvSource(delimiter = '|', quoteCharacter = '"', textBlock = """
            explore Viomu                                          | there is no protocol Viomu; did you mean Viommu?
            explore Viommu --config DeferedSidecore                | there is no configuration DeferedSidecore; did you mean DeferredSidecore?
            explore Viommu --defect earlyunpin                     | there is no defect earlyunpin; did you mean EarlyUnpin?
            explore Viommu --property NoStaleDMAs                  | there is no property NoStaleDMAs; did you mean NoStaleDma?
            explore Viommu --scope Iovas=3                         | there is no dimension Iovas; did you mean Iova?
            explore Viommu --scope Iova=99                         | Iova=99 is out of scope: it is from 1 to 4
            explore Viommu --scope Page=3                          | Frame=2 is out of scope: there are at least as many frames as pages, 3
            explore Viommu --scope Iova=two                        | 'two' is not an int
            explore Viommu --scope Iova                            | Iova
            explore Viommu --max-memory 3X                         | '3X' is not a size such as 512M or 2G
            explore Viommu --max-time soon                         | 'soon' is not a time such as 90s, 10m or 2h
            explore Viommu --max-states 0                          | '0' is not a whole number from 1 on
            explore Viommu --cases                                 | --cases needs --save DIR
            explore Viommu --config HostileSidecore --property NoStaleDma | NoStaleDma does not apply to HostileSidecore
            explore                                                | Missing required parameter: 'PROTOCOL'
            explore Viommu --confg StrictSidecore                  | there is no option --confg; did you mean --config?
            check                                                  | Missing required option: '--protocol=NAME'
            check --protocol Viommu --tries many                   | 'many' is not a whole number from 1 on
            check --protocol Viommu --shard 4/4 --seed 1           | there is no shard 4/4: they are 0/n to (n-1)/n
            check --protocol Viommu --shard 0/4                    | --shard needs --seed, the same for all shards
            check --protocol Viommu --property WaitsComplete       | no finite schedule violates liveness
            model-check StrictSidecor                              | there is no configuration StrictSidecor; did you mean StrictSidecore?
            model-check Viommu/StrictSidecor                       | did you mean Viommu/StrictSidecore?
            model-check --defect EarlyUnpinn                       | there is no defect EarlyUnpinn; did you mean EarlyUnpin?
            model-check --liveness --symmetric                     | --symmetric is not sound for --liveness
            model-check --distributed --liveness                   | not with --liveness or --symmetric
            model-check --distributed --workers 2                  | --local-workers
            model-check --distributed --port 70000                 | a port is from 1 to 65535
            model-check --distributed --local-workers=-1           | there cannot be fewer than none
            model-check --bridge --distributed                     | in one process
            model-check --port 7                                   | --distributed
            verify --profile slow                                  | slow
            verify --config Nowhere                                | there is no configuration Nowhere
            replay missing.itf.json                                | missing.itf.json: no such file
            show missing.itf.json                                  | missing.itf.json: no such file
            show                                                   | Missing required parameter: 'FILE'
            list everything                                        | everything
            verfy                                                  | did you mean verify?
            """)
    void badInputIsOneLineAndExitTwo(String commandLine, String complaint) {
        Ran ran = Ran.line(home, commandLine);

        assertThat(ran.exit()).isEqualTo(2);
        assertThat(ran.out()).isEmpty();
        assertThat(ran.errLines())
                .singleElement()
                .asString()
                .startsWith("viommu: ")
                .contains(complaint);
    }

    @Test
    void noCommandIsBadUsage() {
        Ran ran = Ran.viommu(home);

        assertThat(ran.exit()).isEqualTo(2);
        assertThat(ran.errLines()).containsExactly("viommu: a command is missing; ./viommu --help lists them");
    }

    @Test
    void aFolderWithoutCasesIsBadInput() {
        Ran ran = Ran.viommu(home, "replay", home.toString());

        assertThat(ran.exit()).isEqualTo(2);
        assertThat(ran.errLines()).containsExactly("viommu: " + home + ": no *.itf.json below this directory");
    }

    @Test
    void aTruncatedCaseIsBadInputAndNamesThePlace() throws IOException {
        Path file = Files.writeString(home.resolve("cut.itf.json"), "{\"#meta\": {");

        Ran ran = Ran.viommu(home, "replay", file.toString());

        assertThat(ran.exit()).isEqualTo(2);
        assertThat(ran.errLines()).singleElement().asString().startsWith("viommu: " + file + ": 1:");
    }
}
