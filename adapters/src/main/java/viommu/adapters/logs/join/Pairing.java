package viommu.adapters.logs.join;

import java.util.List;

/** What to make of the next invalidation of either log, by what comes after them. */
enum Pairing {
    /** They are the same one. */
    PAIR,
    /** They are the same one, and the emulator did something else than was asked for. */
    CHANGED,
    /** The emulator does not have the guest's. */
    GUEST_ONLY,
    /** The guest's log does not have the emulator's. */
    EMULATOR_ONLY;

    /** How far it is looked ahead. */
    static final int AHEAD = 8;

    /**
     * Where several fit as well, the one that accuses nobody.
     *
     * @param guest what comes next in the guest's log, as far as it is known; not empty, as the other
     */
    static <T> Pairing of(List<T> guest, List<T> emulator) {
        if (guest.get(0).equals(emulator.get(0))) {
            return PAIR;
        }
        Pairing best = CHANGED;
        double most = agreement(guest, 1, emulator, 1);
        double lost = agreement(guest, 1, emulator, 0);
        if (lost > most) {
            most = lost;
            best = GUEST_ONLY;
        }
        return agreement(guest, 0, emulator, 1) >= most ? EMULATOR_ONLY : best;
    }

    /** The share of pairs that are the same from there on. */
    private static <T> double agreement(List<T> guest, int fromGuest, List<T> emulator, int fromEmulator) {
        int length = Math.min(AHEAD, Math.min(guest.size() - fromGuest, emulator.size() - fromEmulator));
        int same = 0;
        for (int i = 0; i < length; i++) {
            same += guest.get(fromGuest + i).equals(emulator.get(fromEmulator + i)) ? 1 : 0;
        }
        return length <= 0 ? 0 : (double) same / length;
    }
}
