package viommu.conformance.expected;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.regex.Pattern;
import java.util.regex.PatternSyntaxException;
import viommu.conformance.Capabilities;
import viommu.conformance.campaign.Finding;
import viommu.conformance.saved.MalformedException;
import viommu.conformance.saved.Place;

/** The deviations that a file lists. */
public record Expectations(List<Deviation> deviations) {
    public static final Expectations NONE = new Expectations(List.of());

    private static final String FORMAT = "viommu-expectations";
    private static final int VERSION = 1;

    public Expectations {
        deviations = List.copyOf(deviations);
    }

    /** Those of a file; none if there is no such file. */
    public static Expectations of(Path file) {
        return Files.exists(file) ? read(file) : NONE;
    }

    /** @throws MalformedException if the file cannot be read or is no list of expectations */
    public static Expectations read(Path file) {
        try {
            return read(file, Files.readString(file));
        } catch (NoSuchFileException e) {
            throw new MalformedException(file.toString(), "", "no such file");
        } catch (IOException e) {
            throw new MalformedException(file.toString(), "", "cannot be read: " + e.getMessage());
        }
    }

    private static Expectations read(Path file, String text) {
        Place root = Place.parse(file.toString(), text);
        root.allow("format", "formatVersion", "deviations");
        if (!root.child("format").text().equals(FORMAT)) {
            throw root.child("format").error("expected " + FORMAT);
        }
        if (root.child("formatVersion").integer() != VERSION) {
            throw root.child("formatVersion").error("only version " + VERSION + " is supported");
        }
        return new Expectations(root.child("deviations").elements().stream()
                .map(place -> deviation(place, file))
                .toList());
    }

    private static Deviation deviation(Place place, Path file) {
        place.allow("subject", "versions", "kind", "schedule", "breaks", "upstream", "finding");
        return new Deviation(
                pattern(place.child("subject")),
                pattern(place.child("versions")),
                place.child("kind").oneOf(Kind.class),
                pattern(place.child("schedule")),
                place.child("breaks").text(),
                place.child("upstream").text(),
                file.resolveSibling(place.child("finding").text()));
    }

    private static Pattern pattern(Place place) {
        try {
            return Pattern.compile(place.text());
        } catch (PatternSyntaxException e) {
            throw place.error("not a regular expression: " + e.getDescription());
        }
    }

    /** Those of one subject in its version. */
    public List<Deviation> of(Capabilities subject) {
        return deviations.stream().filter(d -> d.concerns(subject)).toList();
    }

    /** What is known of a finding; empty if it is new. */
    public Optional<Deviation> explanation(Finding finding) {
        return deviations.stream().filter(d -> d.explains(finding)).findFirst();
    }
}
