package viommu.model.price;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayDeque;
import java.util.Deque;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import viommu.model.protocol.Model;
import viommu.model.protocol.Scope;
import viommu.model.viommu.Viommu;
import viommu.model.viommu.ViommuState;

/** Takes every step of the slices in one state of {@code Viommu} that holds them all, and compares what they say. */
final class Witness implements Observer {
    private final Model<ViommuState> model;
    private final ViommuState whole;
    /** For each batch that was submitted, how many slices have not completed it. */
    private final Deque<Integer> waits = new ArrayDeque<>();

    long steps;

    Witness(Slices slices, int quota) {
        Viommu viommu = new Viommu();
        model = viommu.model(
                viommu.configuration(Slices.name(slices.teardown(), slices.emulation())),
                Scope.defaults(viommu.dimensions())
                        .with(Map.of(
                                "Iova",
                                slices.pages() * slices.iovas(),
                                "Page",
                                slices.pages(),
                                "Frame",
                                slices.pages(),
                                "QueueCapacity",
                                8,
                                "StaleQuota",
                                quota,
                                "StaleAge",
                                0,
                                "InflightLimit",
                                2)),
                Optional.empty());
        whole = model.initialStates().stream()
                .map(model::view)
                .filter(s ->
                        IntStream.range(0, slices.pages()).allMatch(p -> s.backing.isNone(p) || s.backing.at(p) == p))
                .findFirst()
                .orElseThrow();
        slices.observe(this);
    }

    @Override
    public void taken(String step, List<Part> parts, Slices slices) {
        if (step.equals("SubmitInvalidation")) {
            waits.add(parts.size());
        }
        if (step.equals("Complete")) {
            int left = waits.poll() - 1;
            if (left > 0) {
                waits.push(left);
                return;
            }
        }
        String text = text(step, parts, slices.iovas());
        assertThat(model.action(text).take(whole))
                .as(text + " in " + whole.read())
                .isTrue();
        steps++;
        assertThat(seen(slices)).as("after " + text).isEqualTo(seen(whole, slices.iovas()));
    }

    private static String text(String step, List<Part> parts, int iovas) {
        int page = parts.get(0).page() + 1;
        String names = parts.stream()
                .flatMap(part -> IntStream.range(0, iovas)
                        .filter(i -> (part.iovas() >> i & 1) != 0)
                        .mapToObj(i -> "i" + (part.page() * iovas + i + 1)))
                .collect(Collectors.joining(", "));
        return switch (step) {
            case "Map", "Reuse" -> step + "(" + names + ", p" + page + ")";
            case "Land" -> step + "(" + names + ", f" + page + ")";
            case "Unmap", "Issue" -> step + "(" + names + ")";
            case "FlushStale" ->
                step + "({"
                        + parts.stream()
                                .flatMap(part -> IntStream.range(0, iovas)
                                        .filter(i -> (part.iovas() >> i & 1) != 0)
                                        .mapToObj(i -> part.page() * iovas + i + 1))
                                .sorted()
                                .map(i -> "i" + i)
                                .collect(Collectors.joining(", "))
                        + "})";
            case "SubmitInvalidation" -> step + "(<<" + names + ">>)";
            default -> step.replace("p1", "p" + page).replace("f1", "f" + page);
        };
    }

    private static List<String> seen(Slices slices) {
        return IntStream.range(0, slices.pages())
                .mapToObj(page -> seen(slices.at(page), 0, slices.iovas()))
                .toList();
    }

    private static List<String> seen(ViommuState whole, int iovas) {
        return IntStream.range(0, whole.backing.size())
                .mapToObj(page -> seen(whole, page, iovas))
                .toList();
    }

    /** Of one page and its IOVAs. */
    private static String seen(ViommuState s, int page, int iovas) {
        return IntStream.range(page * iovas, (page + 1) * iovas)
                .mapToObj(i -> s.mapping.at(i) + " " + s.ioPageTable.isNone(i) + s.buffer.isNone(i) + s.shadow.isNone(i)
                        + s.iotlb.isNone(i) + s.inflight.anyFrom(i))
                .collect(Collectors.joining(
                        ", ",
                        s.pageUse.at(page) + " " + s.owner.at(page) + " " + s.pins.at(page) + " "
                                + s.backing.isNone(page) + ": ",
                        ""));
    }
}
