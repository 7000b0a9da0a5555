package viommu.adapters.logs.check;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

class SeriesTest {
    private static Series of(long... nanosAndValues) {
        Series series = new Series();
        for (int i = 0; i < nanosAndValues.length; i += 2) {
            series.put(nanosAndValues[i], nanosAndValues[i + 1]);
        }
        return series;
    }

    @Test
    void ofAStretchItIsTheLargestAndAfterItTheLast() {
        Series series = of(0, 1, 500, 7, 600, 0, 9_000, 3);

        assertThat(series.seconds()).containsExactly(0, 1e-6, 9e-6, 10e-6);
        assertThat(series.values()).containsExactly(7, 0, 3, 3);
    }

    @Test
    void stretchesGrowAndKeepTheLargestAndTheLast() {
        Series series = of(0, 5, 1_500, 2, 1_024_000, 4);

        assertThat(series.seconds()).containsExactly(0, 2e-6, 1024e-6, 1026e-6);
        assertThat(series.values()).containsExactly(5, 2, 4, 4);
    }

    @Test
    void theLastStretchIsUsedBeforeTheyGrow() {
        Series series = of(0, 1, 1_023_000, 2);

        assertThat(series.seconds()).containsExactly(0, 1e-6, 1023e-6);
        assertThat(series.values()).containsExactly(1, 1, 2);
        assertThat(of(0, 1, 1_022_000, 2).seconds()).containsExactly(0, 1e-6, 1022e-6, 1023e-6);
    }

    @Test
    void whatIsInTheLastStretchIsKeptWhenTheyGrow() {
        Series series = of(0, 1, 1_023_000, 2, 1_024_000, 4);

        assertThat(series.seconds()).containsExactly(0, 2e-6, 1022e-6, 1024e-6, 1026e-6);
        assertThat(series.values()).containsExactly(1, 1, 2, 4, 4);
    }

    @Test
    void nothingIsANumberToo() {
        assertThat(of(0, 0).values()).containsExactly(0, 0);
        assertThat(new Series().values()).isEmpty();
    }

    @Test
    void aClockThatGoesBackIsAtItsStart() {
        assertThat(of(5_000, 1, 4_000, 7).seconds()).containsExactly(5e-6, 6e-6);
        assertThat(of(5_000, 1, 4_000, 7).values()).containsExactly(7, 7);
    }

    @Test
    void itTakesTheSameMemoryForAnyTime() {
        Series series = new Series();
        for (long i = 0; i < 1_000_000; i++) {
            series.put(i * 777_000, i % 3);
        }

        assertThat(series.values()).hasSizeBetween(512, 1025).startsWith(2, 2);
    }
}
