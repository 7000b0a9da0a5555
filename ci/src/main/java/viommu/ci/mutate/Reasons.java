package viommu.ci.mutate;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import viommu.ci.home.Home;
import viommu.conformance.saved.MalformedException;
import viommu.conformance.saved.Place;

/**
 * Why the mutants of a protocol that nobody notices may do what they do.
 *
 * @param byMutant a reason for the name of each
 */
public record Reasons(Map<String, String> byMutant) {
    private static final String FORMAT = "viommu-mutants";
    private static final int VERSION = 1;

    /**
     * Those that are written down for a protocol; none if there is no file.
     *
     * @throws MalformedException if the file is not of that kind, or gives two reasons for one mutant
     */
    public static Reasons of(Home home, String protocol) {
        Path file = home.mutants().resolve(protocol + ".json");
        if (!Files.exists(file)) {
            return new Reasons(Map.of());
        }
        try {
            return parse(Place.parse(Home.shown(file).toString(), Files.readString(file)));
        } catch (IOException e) {
            throw new MalformedException(file.toString(), "", "cannot be read: " + e.getMessage());
        }
    }

    private static Reasons parse(Place root) {
        root.allow("format", "formatVersion", "survivors");
        if (!root.child("format").text().equals(FORMAT)) {
            throw root.child("format").error("expected " + FORMAT);
        }
        if (root.child("formatVersion").integer() != VERSION) {
            throw root.child("formatVersion").error("only version " + VERSION + " is supported");
        }
        Map<String, String> reasons = new LinkedHashMap<>();
        for (Place survivors : root.child("survivors").elements()) {
            survivors.allow("mutants", "reason");
            String reason = survivors.child("reason").text();
            for (Place mutant : survivors.child("mutants").elements()) {
                if (reasons.put(mutant.text(), reason) != null) {
                    throw mutant.error("has a reason already");
                }
            }
        }
        return new Reasons(reasons);
    }

    public Optional<String> of(String mutant) {
        return Optional.ofNullable(byMutant.get(mutant));
    }
}
