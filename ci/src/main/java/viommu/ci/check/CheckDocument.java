package viommu.ci.check;

import com.fasterxml.jackson.core.JacksonException;
import com.fasterxml.jackson.databind.DeserializationFeature;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import viommu.ci.home.Home;
import viommu.ci.input.BadInputException;
import viommu.ci.text.Json;
import viommu.properties.CampaignResult.Ending;
import viommu.properties.Shard;

/**
 * What {@link CheckedJson} wrote of one campaign or shard, read again, so far as a merge needs it.
 *
 * @param defect null if there is none
 * @param asked the properties that the user named; empty for all
 */
record CheckDocument(String command, String protocol, String defect, List<String> asked, List<Part> configurations) {
    private static final ObjectMapper MAPPER = new ObjectMapper()
            .disable(DeserializationFeature.FAIL_ON_UNKNOWN_PROPERTIES)
            .enable(DeserializationFeature.FAIL_ON_MISSING_CREATOR_PROPERTIES)
            .enable(DeserializationFeature.FAIL_ON_NULL_FOR_PRIMITIVES);

    /** One configuration. */
    record Part(
            String configuration,
            Map<String, Integer> scope,
            long seed,
            String shard,
            long tries,
            int length,
            List<String> properties,
            String ending,
            long schedules,
            long stepsTaken,
            double seconds,
            Map<String, Long> steps,
            Map<String, Long> landmarks,
            List<Failure> violations) {

        Ending end() {
            return Ending.valueOf(ending.toUpperCase(Locale.ROOT).replace('-', '_'));
        }
    }

    /**
     * One counterexample.
     *
     * @param initial the number of its initial state
     */
    record Failure(String property, long attempt, int originalLength, int initial, List<String> actions) {}

    static CheckDocument read(Path file) {
        try {
            CheckDocument document = MAPPER.readValue(Files.readAllBytes(file), CheckDocument.class);
            if (document != null
                    && "check".equals(document.command())
                    && !document.configurations().isEmpty()) {
                return document;
            }
        } catch (JacksonException e) {
            throw foreign(file, e.getOriginalMessage());
        } catch (IOException e) {
            throw new UncheckedIOException("cannot read " + Home.shown(file) + ": " + e.getMessage(), e);
        }
        throw foreign(file, "it is of another command");
    }

    private static BadInputException foreign(Path file, String why) {
        return new BadInputException(Home.shown(file) + " is not what ./viommu check --json writes: " + why);
    }

    Shard shard() {
        return Shard.parse(first().shard());
    }

    /** What all shards of a campaign have in common, in the words of a message. */
    Map<String, Object> campaign() {
        return Json.object(
                "protocol", protocol,
                "defect", defect == null ? "none" : defect,
                "configurations",
                        configurations.stream().map(Part::configuration).toList(),
                "properties", configurations.stream().map(Part::properties).toList(),
                "choice of properties", asked,
                "scope", first().scope(),
                "seed", first().seed(),
                "tries", first().tries(),
                "length", first().length(),
                "number of shards", shard().count());
    }

    private Part first() {
        return configurations.get(0);
    }
}
