package viommu.ci.sarif;

/**
 * A promise that can be broken.
 *
 * @param id stable from release to release, such as {@code Viommu/NoStaleDma}
 * @param sentence what is promised
 * @param help what to do when it is broken
 */
public record Rule(String id, String sentence, String help) {

    /** The last part of the id. */
    String name() {
        return id.substring(id.lastIndexOf('/') + 1);
    }
}
