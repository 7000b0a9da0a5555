package viommu.counterexamples;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import java.io.IOException;
import java.io.RandomAccessFile;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** What is not understood is an error that points at the place. */
class ItfStrictnessTest {
    private static final String GOOD = Resources.text("lost-ring.json");
    private static final String LASSO = Resources.text("returned.json");

    @ParameterizedTest(name = "[{index}] {0} -> {1}")
    @CsvSource(delimiter = '!', quoteCharacter = '~', textBlock = """
            "format": "ITF"                     ! "format": "ATF"                   ! /#meta/format                      ! expected ITF
            "formatVersion": 1                  ! "formatVersion": 2                ! /#meta/formatVersion               ! version 2 is not supported, only 1
            "formatVersion": 1                  ! "formatVersion": "1"              ! /#meta/formatVersion               ! expected an integer, found a string ("1")
            "formatVersion": 1,                 ! ~~                                ! /#meta                             ! the key formatVersion is missing
            "engine": "explorer",               ! ~~                                ! /#meta                             ! the key engine is missing
            "engine": "explorer"                ! "engine": 7                       ! /#meta/engine                      ! expected a string, found a number (7)
            "engine": "explorer"                ! "engine": "explorer", "x/y": 1    ! /#meta/x~1y                        ! unknown key x/y
            "seed": "42"                        ! "seed": 42                        ! /#meta/seed                        ! expected a string, found a number (42)
            "java":"17"                         ! "java":17                         ! /#meta/versions/java               ! expected a string
            {"Bells":2}                         ! {"Bells":2.5}                     ! /#meta/scope/Bells                 ! expected an integer
            {"Bells":2}                         ! {"Bells":5000000000}              ! /#meta/scope/Bells                 ! expected an integer
            {"Bells":2}                         ! [2]                               ! /#meta/scope                       ! expected an object, found an array
            "params": []                        ! "params": ["N"]                   ! /params                            ! expected no parameters
            "vars": ["mbt::actionTaken",        ! "vars": [                         ! /vars                              ! expected mbt::actionTaken, mbt::nondetPicks first
            "bell","answers"]                   ! "bell","bell"]                    ! /vars/3                            ! the variable bell is there twice
            "bell","answers"]                   ! "bell",null]                      ! /vars/3                            ! expected a string, found null
            {"index":3}                         ! {"index":2}                       ! /states/3/#meta/index              ! expected 3
            {"index":3}                         ! {}                                ! /states/3/#meta                    ! the key index is missing
            "Init"                              ! "Answer"                          ! /states/0/mbt::actionTaken         ! expected Init
            "Answer"                            ! "Init"                            ! /states/3/mbt::actionTaken         ! only the first state is initial
            "answers": {"#bigint":"2"}          ! "answer": {"#bigint":"2"}         ! /states/3/answer                   ! unknown key answer
            "answers": {"#bigint":"2"}          ! "answers": 2                      ! /states/3/answers                  ! an integer is written {"#bigint": "2"}
            "answers": {"#bigint":"2"}          ! "answers": null                   ! /states/3/answers                  ! expected a value, found null
            {"#bigint":"2"}                     ! {"#bigint":"02"}                  ! /states/3/answers/#bigint          ! not an integer: "02"
            {"#bigint":"2"}                     ! {"#bigint":"-0"}                  ! /states/3/answers/#bigint          ! not an integer
            {"#bigint":"2"}                     ! {"#bigint":"4294967298"}          ! /states/3/answers/#bigint          ! beyond 32 bits
            {"#bigint":"2"}                     ! {"#bigint":2}                     ! /states/3/answers/#bigint          ! expected a string
            {"#bigint":"2"}                     ! {"#bignum":"2"}                   ! /states/3/answers/#bignum          ! unknown kind of value #bignum
            {"#bigint":"2"}                     ! {"#bigint":"2","a":"b"}           ! /states/3/answers/a                ! unknown key a
            ["b2","Answered"]                   ! ["b2"]                            ! /states/3/bell/#map/1              ! expected [key, value], found 1 elements
            ["b2","Answered"]                   ! ["b1","Answered"]                 ! /states/3/bell/#map/1              ! the key b1 is there twice
            ["b2","Answered"]                   ! {}                                ! /states/3/bell/#map/1              ! expected an array, found an object
            ["b2","Answered"]                   ! ["b2",{"#set":["a","a"]}]         ! /states/3/bell/#map/1/1/#set/1     ! the element a is there twice
            """)
    void aDocumentOfAnotherShapeIsRefused(String good, String bad, String pointer, String problem) {
        ItfException error = reject(replaceLast(good, bad));
        assertThat(error.position()).isEqualTo(pointer);
        assertThat(error.problem()).startsWith(problem);
    }

    @ParameterizedTest(name = "[{index}] {0} -> {1}")
    @CsvSource(delimiter = '!', quoteCharacter = '~', textBlock = """
            "Doorbell"                          ! "Doorball"                        ! /#meta/protocol                    ! there is no protocol Doorball; known:
            "Polled"                            ! "Pulled"                          ! /#meta/configuration               ! there is no configuration Pulled; known: Polled, Restarted
            "LostRing"                          ! "LastRing"                        ! /#meta/defect                      ! there is no defect LastRing
            "property": "AnswersExact"          ! "property": "AnswersWrong"        ! /#meta/property                    ! there is no property AnswersWrong
            {"Bells":2}                         ! {"Bells":9}                       ! /#meta/scope/Bells                 ! Bells=9 is out of scope: it is from 1 to 8
            {"Bells":2}                         ! {"Balls":2}                       ! /#meta/scope/Balls                 ! there is no dimension Balls
            {"Bells":2}                         ! {}                                ! /#meta/scope                       ! the size of Bells is missing
            "Answer"                            ! "Reply"                           ! /states/3/mbt::actionTaken         ! there is no step Reply; known: Ring, Answer, Restart
            {"bell":"b2"}                       ! {"ball":"b2"}                     ! /states/3/mbt::nondetPicks         ! Answer needs the parameter bell
            {"bell":"b2"}                       ! {"bell":"b2","to":"b1"}           ! /states/3/mbt::nondetPicks/to      ! Answer has no parameter to
            {"bell":"b2"}                       ! {"bell":"b3"}                     ! /states/3/mbt::nondetPicks/bell    ! b3 is not one of Bells [b1, b2]
            {"#bigint":"2"}                     ! {"#bigint":"5"}                   ! /states/3/answers                  ! 5 is not one of Count
            "Answered"                          ! "Asked"                           ! /states/3/bell                     ! Asked is not one of Bell
            ["b2","Answered"]                   ! ["b3","Answered"]                 ! /states/3/bell                     ! b3 is not one of Bells
            {"#map":[["b1","Ringing"],["b2","Answered"]]} ! {"b1":"Ringing","b2":"Answered"} ! /states/3/bell            ! expected it in the form (b1 :> Ringing
            """)
    void aNameOrValueThatTheProtocolDoesNotKnowIsRefused(String good, String bad, String pointer, String problem) {
        ItfException error = reject(replaceLast(good, bad));
        assertThat(error.position()).isEqualTo(pointer);
        assertThat(error.problem()).startsWith(problem);
    }

    @Test
    void otherVariablesThanTheProtocolsAreRefused() {
        ItfException error = reject(GOOD.replace("\"answers\"", "\"replies\""));
        assertThat(error.position()).isEqualTo("/vars");
        assertThat(error.problem()).isEqualTo("the variables of Doorbell are [bell, answers]");
    }

    @ParameterizedTest(name = "[{index}] {0} -> {1}")
    @CsvSource(delimiter = '!', quoteCharacter = '~', textBlock = """
            "loop": 1                           ! "loop": 4                         ! /loop                              ! expected the index of a state, from 0 to 3, found 4
            "loop": 1                           ! "loop": -1                        ! /loop                              ! expected the index of a state, from 0 to 3, found -1
            "loop": 1                           ! "loop": 1.0                       ! /loop                              ! expected an integer, found a number (1.0)
            "loop": 1                           ! "loop": 4294967297                ! /loop                              ! expected an integer
            "loop": 1                           ! "loop": "1"                       ! /loop                              ! expected an integer, found a string ("1")
            "loop": 1                           ! "loop": {"#bigint":"1"}           ! /loop                              ! expected an integer, found an object
            "loop": 1                           ! "loop": null                      ! /loop                              ! expected an integer, found null
            "loop": 1                           ! "lasso": 1                        ! /lasso                             ! unknown key lasso; expected: #meta, params, vars, states, loop
            "property": "AllRead"               ! "property": "OneAtATime"          ! /loop                              ! OneAtATime is not a liveness property
            """)
    void aLoopThatIsNoneIsRefused(String good, String bad, String pointer, String problem) {
        assertThat(LASSO).contains(good);
        ItfException error = reject(LASSO.replace(good, bad));
        assertThat(error.position()).isEqualTo(pointer);
        assertThat(error.problem()).startsWith(problem);
    }

    @Test
    void aLivenessPropertyWithoutALoopIsRefused() {
        ItfException error = reject(LASSO.replaceAll(",\\s*\"loop\": 1", ""));
        assertThat(error.position()).isEqualTo("/#meta/property");
        assertThat(error.problem())
                .isEqualTo("AllRead is a liveness property, which needs a loop: the key loop is missing");
    }

    @Test
    void aPropertyThatDoesNotApplyToTheConfigurationIsRefused() {
        ItfException error = reject(Resources.text("peeked.json").replace("\"Manual\"", "\"Lax\""));
        assertThat(error.position()).isEqualTo("/#meta/property");
        assertThat(error.problem()).isEqualTo("ReadAfterDelivery does not apply to Lax");
    }

    @Test
    void aDocumentWithoutStatesIsRefused() {
        ItfException error = reject(GOOD.substring(0, GOOD.indexOf("\"states\"")) + "\"states\": []}");
        assertThat(error.position()).isEqualTo("/states");
    }

    @Test
    void aKeyThatIsThereTwiceIsRefusedWithLineAndColumn() {
        ItfException error = reject(GOOD.replace("\"seed\": \"42\"", "\"seed\": \"42\", \"seed\": \"43\""));
        assertThat(error.position()).matches("12:\\d+");
        assertThat(error.problem()).contains("Duplicate").contains("seed");
    }

    @Test
    void everyTruncationIsRefused() {
        for (int length = 0; length < GOOD.length() - 1; length++) {
            assertThat(reject(GOOD.substring(0, length)).file()).isEqualTo("case");
        }
        Itf.read("case", GOOD.stripTrailing().getBytes(StandardCharsets.UTF_8));
    }

    @ParameterizedTest
    @CsvSource({"x", "{}", "]", "0"})
    void anythingAfterTheDocumentIsRefused(String garbage) {
        assertThat(reject(GOOD + garbage).position()).matches("\\d+:\\d+");
    }

    @Test
    void bytesThatAreNotUtf8AreRefused() {
        byte[] bytes = GOOD.getBytes(StandardCharsets.UTF_8);
        bytes[GOOD.indexOf("explorer")] = (byte) 0xC0;
        assertThatThrownBy(() -> Itf.read("case", bytes)).hasMessage("case: not UTF-8");
    }

    @Test
    void aFileBeyondTheBoundIsRefused(@TempDir Path folder) throws IOException {
        Path file = folder.resolve("large.itf.json");
        try (RandomAccessFile sparse = new RandomAccessFile(file.toFile(), "rw")) {
            sparse.setLength(Itf.MAX_BYTES + 1L);
        }
        assertThatThrownBy(() -> Itf.read(file)).hasMessage(file + ": larger than 64 MiB");
    }

    @Test
    void aFileThatIsNotThereIsNamed(@TempDir Path folder) {
        Path file = folder.resolve("none.itf.json");
        assertThatThrownBy(() -> Itf.read(file)).hasMessage(file + ": no such file");
        assertThat(Files.exists(file)).isFalse();
    }

    @Test
    void aRecordThatItfWouldMistakeForSomethingElseIsNotWritten() {
        var odd = viommu.model.state.Value.rec(java.util.Map.of("#map", viommu.model.state.Value.NONE));
        assertThatThrownBy(() -> ItfValues.encode(odd)).isInstanceOf(IllegalArgumentException.class);
    }

    private static String replaceLast(String good, String bad) {
        int at = GOOD.lastIndexOf(good);
        assertThat(at).as("the pinned document has " + good).isNotNegative();
        return GOOD.substring(0, at) + (bad == null ? "" : bad) + GOOD.substring(at + good.length());
    }

    private static ItfException reject(String text) {
        ItfException error = catchThrowableOfType(
                ItfException.class,
                () -> Itf.read("case", text.getBytes(StandardCharsets.UTF_8)).bind("case"));
        assertThat(error).as("refused").isNotNull();
        assertThat(error.getMessage()).startsWith("case: ").doesNotContain("\n");
        return error;
    }
}
