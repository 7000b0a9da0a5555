package viommu.counterexamples;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.Test;

/** No damage to the steps, states or loop of a saved case goes unnoticed. */
class FlippedByteTest {

    @Test
    void aCaseWithAChangedByteIsNeverReproducedAsAnother() {
        Set<Class<?>> noticed = new HashSet<>();
        noticed.addAll(damageEveryByte(Cases.lostRing()));
        noticed.addAll(damageEveryByte(Cases.restarted()));
        noticed.addAll(damageEveryByte(Cases.peeked()));
        noticed.addAll(damageEveryByte(Cases.returned()));
        noticed.addAll(damageEveryByte(Cases.asleep()));
        assertThat(noticed)
                .as("who noticed")
                .contains(
                        ItfException.class,
                        Replayed.NotInitial.class,
                        Replayed.NotEnabled.class,
                        Replayed.Diverged.class,
                        Replayed.Reproduced.class,
                        ReplayedLasso.NotClosed.class,
                        ReplayedLasso.Starved.class,
                        ReplayedLasso.Reproduced.class);
    }

    /** Who noticed: the reader by its exception, the replay by its result; a changed space may be another space. */
    private static Set<Class<?>> damageEveryByte(Counterexample<?> original) {
        byte[] bytes = Itf.write(original.saved());
        int from = new String(bytes, StandardCharsets.UTF_8).indexOf("\"states\": [");
        Set<Class<?>> noticed = new HashSet<>();
        for (int at = from; at < bytes.length; at++) {
            byte good = bytes[at];
            for (byte bad : damages(good)) {
                bytes[at] = bad;
                noticed.add(
                        whoNotices(bytes, original.saved(), "byte " + at + ", " + (char) good + " to " + (char) bad));
            }
            bytes[at] = good;
        }
        return noticed;
    }

    private static List<Byte> damages(byte good) {
        List<Byte> damages = new ArrayList<>();
        for (int bit = 0; bit < 8; bit++) {
            damages.add((byte) (good ^ 1 << bit));
        }
        for (byte other : "0123 \t{[\"".getBytes(StandardCharsets.US_ASCII)) {
            if (other != good) {
                damages.add(other);
            }
        }
        return damages;
    }

    private static Class<?> whoNotices(byte[] bytes, SavedCase original, String damage) {
        try {
            SavedCase saved = Itf.read("case", bytes);
            Replayed<?> replayed = Replay.of(saved.bind("case"));
            assertThat(replayed.succeeded() && !saved.equals(original))
                    .as(damage)
                    .isFalse();
            return replayed.getClass();
        } catch (ItfException e) {
            return e.getClass();
        }
    }
}
