package viommu.specs;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import viommu.model.protocol.Configuration;
import viommu.model.protocol.Property;
import viommu.model.protocol.Protocol;
import viommu.model.protocol.Step;
import viommu.model.state.State;
import viommu.specs.Definitions.Definition;

/** Where operators are defined. */
class DefinitionsTest {
    @TempDir
    private Path temp;

    @ParameterizedTest
    @MethodSource("viommu.specs.SpecificationsTest#protocols")
    void everyPropertyAndEveryStepHasOneDefinition(Protocol<?> protocol) throws IOException {
        Definitions definitions = Definitions.of(SpecFolder.of(Path.of(".."), protocol), "MC" + protocol.name());

        for (Property<?> property : protocol.properties()) {
            assertDefines(definitions, property.name());
        }
        for (Configuration configuration : protocol.configurations()) {
            for (String step : steps(protocol, configuration)) {
                assertDefines(definitions, step);
            }
        }
    }

    private static <S extends State> List<String> steps(Protocol<S> protocol, Configuration configuration) {
        return protocol.model(configuration).steps().stream().map(Step::name).toList();
    }

    private static void assertDefines(Definitions definitions, String name) throws IOException {
        Definition definition = definitions.of(name).orElseThrow(() -> new AssertionError(name + " is nowhere"));
        assertThat(Files.readAllLines(definition.file()).get(definition.line() - 1))
                .matches(name + "\\b.*==.*");
    }

    @Test
    void whatIsOnlyInstantiatedOrNotThereIsNotFound() throws IOException {
        Files.writeString(temp.resolve("Top.tla"), "EXTENDS Middle,\n    Naturals\nC == INSTANCE Other\n");
        Files.writeString(temp.resolve("Middle.tla"), "\\* Not == this\nFound(a, b) ==\n  a = b\n");
        Files.writeString(temp.resolve("Other.tla"), "Hidden == TRUE\n");
        Definitions definitions = Definitions.of(new SpecFolder(temp), "Top");

        assertThat(definitions.of("Found")).hasValue(new Definition(temp.resolve("Middle.tla"), 2));
        assertThat(definitions.of("Hidden")).isEmpty();
        assertThat(definitions.of("Not")).isEmpty();
        assertThat(Definitions.of(new SpecFolder(temp), "Nothing").of("Found")).isEmpty();
    }
}
