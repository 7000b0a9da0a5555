package viommu.counterexamples;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.EdgeCasesMode;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import net.jqwik.api.constraints.IntRange;
import net.jqwik.api.constraints.Size;
import viommu.model.doorbell.Doorbell;
import viommu.model.liveness.Lasso;
import viommu.model.protocol.Model;
import viommu.model.protocol.Trace;
import viommu.model.state.Value;

class ItfRoundTripProperties {

    @Property(edgeCases = EdgeCasesMode.NONE)
    void anyValueIsReadAsItWasWritten(@ForAll("values") Value value, @ForAll("values") Value pick) {
        SavedState state = new SavedState(SavedState.INIT, Map.of("p", pick), Value.rec(Map.of("v", value)));
        SavedCase saved = new SavedCase(Cases.lostRing().saved().header(), List.of("v"), List.of(state));
        assertThat(Itf.read("case", Itf.write(saved))).isEqualTo(saved);
    }

    @Property
    void anyHeaderIsReadAsItWasWritten(
            @ForAll String text, @ForAll Optional<String> maybe, @ForAll @Size(max = 3) Map<String, String> versions) {
        CaseHeader header =
                new CaseHeader(text, text, text, Map.of("N", text.length()), maybe, text, text, maybe, versions);
        SavedCase saved = new SavedCase(
                header, List.of(), Cases.lostRing().saved().states().subList(0, 1));
        SavedCase empty = new SavedCase(
                header, List.of(), List.of(new SavedState(SavedState.INIT, Map.of(), Value.rec(Map.of()))));
        assertThat(Itf.read("case", Itf.write(saved))).isEqualTo(empty);
    }

    @Property
    void anyTraceIsReadAndBoundAsItWasWritten(
            @ForAll @IntRange(min = 1, max = 8) int bells,
            @ForAll @Size(max = 40) List<@IntRange(min = 0, max = 16) Integer> choices) {
        Model<Doorbell.View> model = Cases.restartedModel(bells);
        Trace<Doorbell.View> trace = Trace.of(
                model,
                model.initialStates().get(0),
                choices.stream()
                        .map(choice ->
                                model.actions().get(choice % model.actions().size()))
                        .toList());
        SavedCase saved = Counterexample.of("NeverSilenced", "jqwik", trace).saved();
        byte[] bytes = Itf.write(saved);
        SavedCase read = Itf.read("case", bytes);
        assertThat(read).isEqualTo(saved);
        assertThat(read.bind("case").saved()).isEqualTo(saved);
        assertThat(Itf.write(read)).isEqualTo(bytes);
    }

    @Property
    void anyLassoIsReadAndBoundAsItWasWritten(
            @ForAll @Size(max = 20) List<@IntRange(min = 0, max = 6) Integer> choices,
            @ForAll @IntRange(min = 0, max = 20) int loopStart) {
        Model<Mailbox.View> model = Cases.mailbox(Optional.of(Mailbox.RETURNED));
        Trace<Mailbox.View> trace = Trace.of(
                model,
                model.initialStates().get(0),
                choices.stream().map(model.actions()::get).toList());
        Lasso<Mailbox.View> lasso = new Lasso<>(trace, Math.min(loopStart, trace.length()));
        SavedCase saved = Counterexample.of("AllRead", "explorer", lasso).saved();
        byte[] bytes = Itf.write(saved);
        SavedCase read = Itf.read("case", bytes);
        assertThat(read).isEqualTo(saved);
        assertThat(read.bind("case").saved()).isEqualTo(saved);
        assertThat(Itf.write(read)).isEqualTo(bytes);
    }

    @Provide
    Arbitrary<Value> values() {
        return valuesOfDepth(3);
    }

    private static Arbitrary<Value> valuesOfDepth(int depth) {
        Arbitrary<Value> leaves = Arbitraries.oneOf(
                Arbitraries.integers().map(Value.Int::new),
                Arbitraries.of(true, false).map(Value.Bool::new),
                names().map(Value.Name::new));
        if (depth == 0) {
            return leaves;
        }
        Arbitrary<Value> parts = valuesOfDepth(depth - 1);
        return Arbitraries.oneOf(
                leaves,
                parts.list().ofMaxSize(4).map(list -> new Value.Seq(List.copyOf(list))),
                parts.set().ofMaxSize(4).map(Value::set),
                Arbitraries.maps(parts, parts).ofMaxSize(4).map(Value::fun),
                Arbitraries.maps(names(), parts).ofMaxSize(4).map(Value::rec));
    }

    /** Names that no other value's text looks like: the order of values goes by their text. */
    private static Arbitrary<String> names() {
        Set<Character> odd = Set.of('"', '\\', '\n', '\t', '/', '~', '_', 'é', '语', '\u0000', '\u2028');
        Arbitrary<Character> letters = Arbitraries.of(
                Stream.concat(odd.stream(), Stream.of('a', 'b', 'Z')).sorted().toList());
        return letters.list().ofMinSize(1).ofMaxSize(6).map(characters -> {
            StringBuilder text = new StringBuilder();
            characters.forEach(text::append);
            return text.toString();
        });
    }
}
