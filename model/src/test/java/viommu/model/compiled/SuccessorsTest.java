package viommu.model.compiled;

import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import viommu.model.doorbell.Doorbell;
import viommu.model.protocol.Model;
import viommu.model.protocol.Scope;

class SuccessorsTest {
    private static final Doorbell DOORBELL = new Doorbell();

    /** With few leaves, groups of actions are divided until a single one is taken as it is written. */
    @ParameterizedTest
    @ValueSource(ints = {1, 8, 100, 1 << 14})
    void whatIsLearnedIsWhatIsWritten(int mostLeaves) {
        Model<Doorbell.View> model = DOORBELL.model(
                DOORBELL.configuration("Restarted"),
                Scope.defaults(DOORBELL.dimensions()).with(Map.of("Bells", 6)),
                Optional.empty());

        Written.compare(model, new Successors<>(model, mostLeaves), 1_000);
    }
}
