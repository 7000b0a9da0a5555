package viommu.ci.claim;

import java.time.Duration;
import java.util.List;

/**
 * An implementation that was put to the test of the contract.
 *
 * @param subject its name, such as {@code qemu:intel-iommu}
 * @param version of the program; empty if unknown
 * @param tried whether it was there to be tried
 * @param steps operations that were judged
 * @param news findings that nothing explains
 * @param known findings that were expected
 * @param vanished deviations that were expected and are gone
 * @param detail why it was not tried, what is new or vanished, or why it is inconclusive; empty if there is nothing to say
 * @param command what does the same alone
 * @param deviations what explains the findings that were expected
 */
public record Trial(
        String subject,
        String version,
        boolean tried,
        Exit exit,
        long steps,
        long news,
        long known,
        long vanished,
        String detail,
        Duration time,
        String command,
        List<Deviation> deviations) {

    /**
     * Something that it is known to do against the contract, and did again.
     *
     * @param kind what it amounts to, such as {@code isolation}
     * @param breaks the clause of the interface's specification, and what happens in its place
     * @param upstream where it is reported or mended; empty if nothing is known
     * @param command what shows it again
     */
    public record Deviation(String kind, String breaks, String upstream, String command) {}

    public Trial {
        deviations = List.copyOf(deviations);
    }

    /** Such as {@code qemu:smmuv3: qemu-system-aarch64 is not installed}. */
    @Override
    public String toString() {
        return subject + (detail.isEmpty() ? "" : ": " + detail);
    }
}
