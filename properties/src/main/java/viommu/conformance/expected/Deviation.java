package viommu.conformance.expected;

import java.nio.file.Path;
import java.util.regex.Pattern;
import viommu.conformance.Capabilities;
import viommu.conformance.campaign.Finding;

/**
 * Something that a subject is known to do against the contract.
 *
 * @param subject the names of those that do it, all of the text
 * @param versions those that do it, all of the text
 * @param schedule the findings that it shows as, all of the line ({@link Finding#line})
 * @param breaks the clause of the interface's specification, and what happens in its place
 * @param upstream where it is reported or mended; empty if nothing is known
 * @param file one of its findings, saved
 */
public record Deviation(
        Pattern subject, Pattern versions, Kind kind, Pattern schedule, String breaks, String upstream, Path file) {
    boolean concerns(Capabilities other) {
        return subject.matcher(other.name()).matches()
                && versions.matcher(other.version()).matches();
    }

    boolean explains(Finding finding) {
        return concerns(finding.subject()) && schedule.matcher(finding.line()).matches();
    }
}
