package viommu.adapters.logs.check;

import java.util.Arrays;
import java.util.Locale;

/** A sentence that logs can break. */
public enum Rule {
    HIT_WAS_FILLED(
            Evidence.EMULATOR,
            "A hit gives what was filled for that domain and page since the last invalidation of it was complete."),
    ENTRY_IS_OF_ITS_DOMAIN(
            Evidence.EMULATOR, "What a requester uses is tagged with a domain that its context entry has named."),
    TRANSLATION_IS_THE_ENTRY(
            Evidence.EMULATOR, "An access is translated by the entry that was filled or hit for it just before."),
    DESCRIPTOR_IS_CARRIED_OUT(Evidence.EMULATOR, "What the descriptor says is invalidated, and perhaps more."),
    TRANSLATION_WAS_REQUESTED(
            Evidence.EMULATOR, "An access is translated by what the last request for that domain and page said."),
    FAULT_IS_NOT_MAPPED(Evidence.EMULATOR, "An access does not fault where a request has mapped the page for it."),
    MAP_IS_FREE(Evidence.GUEST, "Nothing is mapped where something is mapped already."),
    UNMAP_IS_WHOLE(Evidence.GUEST, "Mappings are unmapped as a whole, and were mapped."),
    FLUSHED_BEFORE_REUSE(
            Evidence.GUEST,
            "An IOVA page is mapped anew only after an invalidation of it was submitted since its unmap."),
    UNMAP_IS_INVALIDATED(
            Evidence.GUEST,
            "In strict mode, who unmaps submits an invalidation of all of it before doing anything else."),
    SUBMISSION_ARRIVES(
            Evidence.BOTH, "The emulator invalidates what the guest submits: each, in that order, and perhaps more."),
    TRANSLATION_WAS_MAPPED(
            Evidence.BOTH,
            "A walk gives what the guest's table held at some time that it can have been at, and the IOTLB what it held since"
                    + " the last invalidation that is complete."),
    FAULT_WAS_UNMAPPED(
            Evidence.BOTH,
            "An access does not fault where the guest had the page mapped, with that permission, all the time.");

    /** Which logs it takes. */
    public enum Evidence {
        EMULATOR,
        GUEST,
        BOTH
    }

    private final Evidence evidence;
    private final String sentence;

    Rule(Evidence evidence, String sentence) {
        this.evidence = evidence;
        this.sentence = sentence;
    }

    public Evidence evidence() {
        return evidence;
    }

    public String sentence() {
        return sentence;
    }

    /** Such as {@code HitWasFilled}. */
    @Override
    public String toString() {
        StringBuilder name = new StringBuilder();
        Arrays.stream(name().split("_"))
                .forEach(word ->
                        name.append(word.charAt(0)).append(word.substring(1).toLowerCase(Locale.ROOT)));
        return name.toString();
    }
}
