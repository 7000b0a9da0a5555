package viommu.conformance.contract;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Combinators;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import viommu.conformance.Iova;

class SegmentsProperties {
    private static final int PAGES = 12;

    record Write(int from, int pages, int value) {}

    @Property
    void runsOfEqualValuesAreWhatAnArrayWouldBe(@ForAll("writes") List<Write> writes) {
        Segments<Integer> segments = new Segments<>(0);
        int[] array = new int[PAGES];
        for (Write write : writes) {
            int end = Math.min(PAGES, write.from() + write.pages());
            segments.update(write.from(), end, old -> (old + write.value()) % 3);
            for (int i = write.from(); i < end; i++) {
                array[i] = (array[i] + write.value()) % 3;
            }
        }

        for (int i = 0; i < PAGES; i++) {
            assertThat(segments.at(new Iova(i))).isEqualTo(array[i]);
        }
        List<Integer> values = segments.values();
        for (int i = 1; i < values.size(); i++) {
            assertThat(values.get(i)).isNotEqualTo(values.get(i - 1));
        }
    }

    @Provide
    Arbitrary<List<Write>> writes() {
        return Combinators.combine(
                        Arbitraries.integers().between(0, PAGES - 1),
                        Arbitraries.integers().between(1, PAGES),
                        Arbitraries.integers().between(0, 2))
                .as(Write::new)
                .list()
                .ofMaxSize(8);
    }
}
