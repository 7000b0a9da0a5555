package viommu.ci.check;

import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.IntStream;
import viommu.ci.home.Home;
import viommu.ci.input.BadInputException;
import viommu.properties.Shard;

/** The shards of one campaign, all of them and each once. */
record Shards(Map<Path, CheckDocument> byFile) {

    /** @throws BadInputException if a file is no shard, is one of another campaign or is there twice, or if a shard is missing */
    static Shards read(List<Path> files) {
        Map<Path, CheckDocument> byFile = new LinkedHashMap<>();
        Map<Shard, Path> seen = new LinkedHashMap<>();
        for (Path file : files) {
            CheckDocument document = CheckDocument.read(file);
            byFile.put(file, document);
            sameCampaign(files.get(0), byFile.get(files.get(0)), file, document);
            Path twin = seen.put(shard(file, document), file);
            if (twin != null) {
                throw new BadInputException("shard " + document.shard() + " is there twice: " + Home.shown(twin)
                        + " and " + Home.shown(file));
            }
        }
        int count = seen.keySet().iterator().next().count();
        List<Shard> missing = IntStream.range(0, count)
                .mapToObj(index -> new Shard(index, count))
                .filter(shard -> !seen.containsKey(shard))
                .toList();
        if (!missing.isEmpty()) {
            throw new BadInputException("not all shards are there; missing: "
                    + String.join(", ", missing.stream().map(Shard::toString).toList()));
        }
        return new Shards(byFile);
    }

    private static Shard shard(Path file, CheckDocument document) {
        try {
            return document.shard();
        } catch (IllegalArgumentException e) {
            throw new BadInputException(Home.shown(file) + ": " + e.getMessage());
        }
    }

    private static void sameCampaign(Path first, CheckDocument expected, Path file, CheckDocument document) {
        shard(file, document);
        Map<String, Object> wanted = expected.campaign();
        document.campaign().forEach((what, value) -> {
            if (!value.equals(wanted.get(what))) {
                throw new BadInputException(Home.shown(file) + " is of another campaign than " + Home.shown(first)
                        + ": its " + what + " is " + value + ", not " + wanted.get(what));
            }
        });
    }

    CheckDocument any() {
        return byFile.values().iterator().next();
    }
}
