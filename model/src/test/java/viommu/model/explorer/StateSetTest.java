package viommu.model.explorer;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.HashMap;
import java.util.Map;
import java.util.SplittableRandom;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class StateSetTest {
    @ParameterizedTest
    @ValueSource(ints = {1, 2, 3})
    void numbersAreThoseOfTheFirstTimeAndBytesStayFew(int width) {
        StateSet set = new StateSet(width);
        Map<Long, Integer> known = new HashMap<>();
        SplittableRandom random = new SplittableRandom(width);
        long[] state = new long[width];

        for (int i = 0; i < 200_000; i++) {
            long value = random.nextLong(50_000);
            state[width - 1] = value;
            int number = set.add(state, 0, StateSet.hash(state, 0, width));
            Integer before = known.putIfAbsent(value, known.size());
            assertThat(number).isEqualTo(before == null ? known.size() - 1 : ~before);
        }

        assertThat(set.size()).isEqualTo(known.size());
        assertThat(set.bytes() / set.size()).isLessThanOrEqualTo(width * 8L + 8);
        known.forEach((value, number) ->
                assertThat(set.chunk(number)[set.offset(number) + width - 1]).isEqualTo(value));
    }

    /** All in one place, and with hashes that say nothing. */
    @ParameterizedTest
    @ValueSource(longs = {0, -1, 1L << 40})
    void statesOfOneHashAreToldApart(long hash) {
        StateSet set = new StateSet(1);

        for (long value = 0; value < 50; value++) {
            assertThat(set.add(new long[] {value}, 0, hash)).isEqualTo((int) value);
        }

        assertThat(set.add(new long[] {23}, 0, hash)).isEqualTo(~23);
    }

    @ParameterizedTest
    @ValueSource(ints = {1, 64, 1000})
    void preparedStatesAreTheSame(int count) {
        StateSet set = new StateSet(1);
        SplittableRandom random = new SplittableRandom(count);
        Map<Long, Integer> known = new HashMap<>();

        for (int round = 0; round < 200; round++) {
            long[] states = random.longs(count, 0, 20_000).toArray();
            long[] hashes = new long[count];
            for (int i = 0; i < count; i++) {
                hashes[i] = StateSet.hash(states, i, 1);
            }
            for (int i = 0; i < count; i++) {
                if (i % StateSet.TOGETHER == 0) {
                    set.prepare(hashes, i, count);
                }
                Integer before = known.putIfAbsent(states[i], known.size());
                assertThat(set.addPrepared(states, i, hashes[i], i % StateSet.TOGETHER))
                        .isEqualTo(before == null ? known.size() - 1 : ~before);
            }
        }
    }
}
