package viommu.adapters.logs.tla;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.IntStream;
import viommu.adapters.logs.LogEvent;
import viommu.adapters.logs.join.Alignment;

/** Cuts two logs of one run into pieces that can be judged one by one, each as if logs began and ended there. */
public final class Pieces {
    private Pieces() {}

    /** Some lines of two logs. */
    public record Piece(List<LogEvent> guest, List<LogEvent> emulator) {
        int size() {
            return guest.size() + emulator.size();
        }
    }

    /**
     * @param joined where both are cut: before an invalidation that is in both; empty if they are not joined
     * @param size of a piece in events, about
     */
    public static List<Piece> of(List<LogEvent> guest, List<LogEvent> emulator, Optional<Alignment> joined, int size) {
        int[] submissions = places(guest, LogEvent.GuestSubmit.class, joined.map(Alignment::guest));
        int[] carriedOut = places(emulator, LogEvent.Invalidation.class, joined.map(Alignment::emulator));
        List<Piece> pieces = new ArrayList<>();
        int fromGuest = 0;
        int fromEmulator = 0;
        for (int k = 1; k < Math.min(submissions.length, carriedOut.length); k++) {
            Piece piece = piece(guest, fromGuest, submissions[k], emulator, fromEmulator, carriedOut[k]);
            if (piece.size() >= size) {
                pieces.add(piece);
                fromGuest = submissions[k];
                fromEmulator = carriedOut[k];
            }
        }
        pieces.add(piece(guest, fromGuest, guest.size(), emulator, fromEmulator, emulator.size()));
        return pieces;
    }

    private static Piece piece(
            List<LogEvent> guest,
            int fromGuest,
            int toGuest,
            List<LogEvent> emulator,
            int fromEmulator,
            int toEmulator) {
        return new Piece(guest.subList(fromGuest, toGuest), emulator.subList(fromEmulator, toEmulator));
    }

    /** Where the joined invalidations are; of the emulator's, before the descriptor is fetched. */
    private static int[] places(List<LogEvent> events, Class<?> kind, Optional<Integer> skipped) {
        return skipped.stream()
                .flatMapToInt(skip -> IntStream.range(0, events.size())
                        .filter(i -> kind.isInstance(events.get(i)) && invalidates(events.get(i)))
                        .skip(skip)
                        .map(i -> i > 0 && events.get(i - 1) instanceof LogEvent.Descriptor ? i - 1 : i))
                .toArray();
    }

    private static boolean invalidates(LogEvent event) {
        return Mentioned.translations(
                        event instanceof LogEvent.GuestSubmit submit
                                ? submit.scope()
                                : ((LogEvent.Invalidation) event).scope())
                .isPresent();
    }
}
