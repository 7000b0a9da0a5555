package viommu.counterexamples;

import static org.assertj.core.api.Assertions.assertThat;

import com.networknt.schema.Error;
import com.networknt.schema.InputFormat;
import com.networknt.schema.Schema;
import com.networknt.schema.SchemaRegistry;
import com.networknt.schema.SpecificationVersion;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** The published schema says what the reader takes, as far as a schema can. */
class SchemaTest {
    private static final Schema SCHEMA = SchemaRegistry.withDefaultDialect(SpecificationVersion.DRAFT_2020_12)
            .getSchema(Resources.text("counterexample.schema.json"), InputFormat.JSON);

    @ParameterizedTest
    @ValueSource(strings = {"lost-ring.json", "peeked.json", "returned.json"})
    void whatIsWrittenConforms(String document) {
        assertThat(errors(Resources.text(document))).isEmpty();
    }

    @Test
    void aTupleConforms() {
        assertThat(errors(Resources.text("peeked.json").replace("\"box\": []", "\"box\": {\"#tup\":[\"l1\"]}")))
                .isEmpty();
    }

    @ParameterizedTest(name = "[{index}] {0} -> {1}")
    @CsvSource(delimiter = '!', quoteCharacter = '~', textBlock = """
            "format": "ITF"            ! "format": "ATF"
            "formatVersion": 1         ! "formatVersion": 2
            "engine": "explorer",      ! ~~
            "engine": "explorer"       ! "engine": "explorer", "more": 1
            "seed": "42"               ! "seed": 42
            "java":"17"                ! "java":17
            {"Bells":2}                ! {"Bells":2.5}
            "params": []               ! "params": ["N"]
            "bell","answers"]          ! "bell","bell"]
            "mbt::actionTaken",        ! ~~
            {"index":3}                ! {"index":"3"}
            {"index":0}                ! {"index":1}
            "Init"                     ! "Ring"
            "Answer"                   ! "Init"
            {"#bigint":"2"}            ! {"#bigint":"02"}
            {"#bigint":"2"}            ! {"#bigint":2}
            {"#bigint":"2"}            ! {"#bignum":"2"}
            {"#bigint":"2"}            ! 2
            ["b2","Answered"]          ! ["b2"]
            ["b2","Answered"]          ! ["b2",{"#set":["a","a"]}]
            """)
    void whatTheReaderRefusesDoesNotConform(String good, String bad) {
        String document = Resources.text("lost-ring.json");
        assertThat(document).contains(good);
        assertThat(errors(document.replace(good, bad))).isNotEmpty();
    }

    @ParameterizedTest
    @ValueSource(strings = {"\"1\"", "-1", "1.5", "null", "{\"#bigint\":\"1\"}"})
    void aLoopThatIsNoIndexDoesNotConform(String loop) {
        String document = Resources.text("returned.json");
        assertThat(document).contains("\"loop\": 1");
        assertThat(errors(document.replace("\"loop\": 1", "\"loop\": " + loop))).isNotEmpty();
    }

    private static List<Error> errors(String document) {
        return SCHEMA.validate(document, InputFormat.JSON);
    }
}
