package viommu.model.viommu;

import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import viommu.model.compiled.Successors;
import viommu.model.compiled.Written;
import viommu.model.protocol.Model;
import viommu.model.protocol.Scope;
import viommu.model.state.State;

class LearnedViommuTest {
    private static final Viommu VIOMMU = new Viommu();

    /** Every configuration at a small scope, and every defect. */
    static Stream<Model<?>> models() {
        Scope small = Scope.defaults(VIOMMU.dimensions()).with(Map.of("Page", 1));
        return Stream.concat(
                VIOMMU.configurations().stream().map(c -> VIOMMU.model(c, small, Optional.empty())),
                VIOMMU.defects().stream()
                        .map(d -> VIOMMU.model(
                                VIOMMU.configuration(d.configuration()), small.with(d.scope()), Optional.of(d))));
    }

    @ParameterizedTest
    @MethodSource("models")
    <S extends State> void whatIsLearnedIsWhatIsWritten(Model<S> model) {
        Written.compare(model, new Successors<>(model), 3_000);
    }
}
