package viommu.model.mutation;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Map;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import viommu.model.devicetlb.DeviceTlb;
import viommu.model.devicetlb.DeviceTlbState;
import viommu.model.doorbell.Doorbell;

class JuryTest {
    private static final Jury<Doorbell.View> DOORBELL = Jury.of(new Doorbell());
    private static final Jury<DeviceTlbState> DEVICE_TLB = Jury.of(new DeviceTlb());

    private static Fate<Doorbell.View> fate(String name) {
        return DOORBELL.judge(DOORBELL.mutants().stream()
                .filter(mutant -> mutant.name().equals(name))
                .findFirst()
                .orElseThrow());
    }

    @Test
    void everyStepIsAlteredInEveryWayThatMakesSense() {
        Map<String, Fate.Kind> fates = DOORBELL.mutants().stream()
                .collect(Collectors.toMap(
                        Mutant::name, mutant -> DOORBELL.judge(mutant).kind()));

        assertThat(fates)
                .containsOnly(
                        Map.entry("Ring loses bell", Fate.Kind.NOTICED),
                        Map.entry("Ring widens bell", Fate.Kind.HASTY),
                        Map.entry("Ring misplaces bell", Fate.Kind.NOTICED),
                        Map.entry("Ring ignores bell", Fate.Kind.NOTICED),
                        Map.entry("Answer loses bell", Fate.Kind.NOTICED),
                        Map.entry("Answer widens bell", Fate.Kind.NOTICED),
                        Map.entry("Answer misplaces bell", Fate.Kind.HASTY),
                        Map.entry("Answer loses answers", Fate.Kind.NOTICED),
                        Map.entry("Answer ignores bell", Fate.Kind.NOTICED),
                        Map.entry("Answer ignores answers", Fate.Kind.SAME),
                        Map.entry("Restart loses bell", Fate.Kind.NOTICED),
                        Map.entry("Restart narrows bell", Fate.Kind.NOTICED),
                        Map.entry("Restart loses answers", Fate.Kind.NOTICED),
                        Map.entry("Restart ignores bell", Fate.Kind.SURVIVES));
    }

    @Test
    void aMutantIsNoticedByTheShortestWayToAViolationOrByWhatNeverComesUp() {
        assertThat(fate("Answer loses answers"))
                .extracting(Fate::by, Fate::configuration, Fate::steps)
                .containsExactly("AnswersExact", "Polled", 2);
        assertThat(fate("Ring loses bell").by()).isEqualTo("LastAnswer never comes up");
    }

    @ParameterizedTest
    @CsvSource({
        "ClearPte changes places with InvalidateIotlb, KeepsContractWithoutWindow",
        "AwaitDeviceTlb changes places with Release, NoDmaAfterTeardown",
        "EvictIotlb loses iotlb, ''",
    })
    void stepsChangePlacesByTheProgramCounter(String name, String by) {
        Mutant<DeviceTlbState> mutant = DEVICE_TLB.mutants().stream()
                .filter(m -> m.name().equals(name))
                .findFirst()
                .orElseThrow();

        assertThat(DEVICE_TLB.judge(mutant).by()).isEqualTo(by);
    }
}
