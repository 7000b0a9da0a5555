package viommu.ci.tradeoff;

import com.fasterxml.jackson.core.JacksonException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import viommu.ci.input.BadInputException;
import viommu.model.price.Cost;
import viommu.model.price.CostEntry;
import viommu.model.price.CostTable;
import viommu.model.price.Point;
import viommu.model.price.Way;
import viommu.model.state.Names;

/** The table as a JSON file, {@code ci/tradeoff/costs.json}. */
public final class CostFile {
    private static final ObjectMapper MAPPER = new ObjectMapper();

    private CostFile() {}

    /** @throws BadInputException if it cannot be read or something in it makes no sense; the message names file and place */
    public static CostTable read(Path file) {
        try {
            JsonNode document = MAPPER.readTree(file.toFile());
            if (!"viommu-costs".equals(document.path("format").asText())) {
                throw new IllegalArgumentException("expected the format viommu-costs");
            }
            List<CostEntry> entries = new ArrayList<>();
            for (JsonNode node : document.path("costs")) {
                entries.add(entry(node));
            }
            List<Point> points = new ArrayList<>();
            for (JsonNode node : document.path("published")) {
                points.add(point(node));
            }
            return new CostTable(entries, points);
        } catch (JacksonException e) {
            throw new BadInputException(file + ":" + e.getLocation().getLineNr() + ": " + e.getOriginalMessage());
        } catch (IOException | IllegalArgumentException e) {
            throw new BadInputException(file + ": " + e.getMessage());
        }
    }

    private static CostEntry entry(JsonNode node) {
        Cost cost = constant(Cost.values(), text(node, "name"));
        double value = number(node, "value");
        CostEntry.Kind kind = constant(CostEntry.Kind.values(), text(node, "kind"));
        boolean fitted = kind == CostEntry.Kind.FITTED;
        double low = fitted ? value : number(node, "low");
        double high = fitted ? value : number(node, "high");
        return new CostEntry(cost, value, low, high, text(node, "unit"), kind, text(node, "source"));
    }

    private static Point point(JsonNode node) {
        return new Point(
                new Way(text(node, "teardown"), text(node, "emulation")),
                number(node, "percent"),
                Optional.ofNullable(node.get("fits")).map(n -> constant(Cost.values(), n.asText())));
    }

    private static String text(JsonNode node, String member) {
        if (!node.path(member).isTextual()) {
            throw new IllegalArgumentException("no text " + member + " in " + node);
        }
        return node.get(member).asText();
    }

    private static double number(JsonNode node, String member) {
        if (!node.path(member).isNumber()) {
            throw new IllegalArgumentException("no number " + member + " in " + node);
        }
        return node.get(member).asDouble();
    }

    private static <E extends Enum<E>> E constant(E[] constants, String name) {
        for (E constant : constants) {
            if (Names.of(constant).equalsIgnoreCase(name)) {
                return constant;
            }
        }
        throw new IllegalArgumentException(name + " is not one of "
                + java.util.Arrays.stream(constants).map(Names::of).toList());
    }
}
