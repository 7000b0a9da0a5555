package viommu.model.liveness;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.IntStream;
import viommu.model.protocol.Configuration;
import viommu.model.protocol.Defect;
import viommu.model.protocol.Dimension;
import viommu.model.protocol.Fairness;
import viommu.model.protocol.Landmark;
import viommu.model.protocol.Model;
import viommu.model.protocol.Parameter;
import viommu.model.protocol.Property;
import viommu.model.protocol.Property.Liveness;
import viommu.model.protocol.Protocol;
import viommu.model.protocol.Scope;
import viommu.model.protocol.Step;
import viommu.model.state.Cell;
import viommu.model.state.Domain;
import viommu.model.state.State;

/** Rooms and one-way doors: any graph, written down. One walker starts in room 0; each kind of door is a step. */
final class Maze implements Protocol<Maze.View> {

    /** The room that the walker is in. */
    static final class View extends State {
        final Cell room;

        View(Domain rooms) {
            room = cell("room", rooms);
        }
    }

    /** Not a room: a door there leaves the domain of the variable. */
    static final int OUTSIDE = Integer.MAX_VALUE;

    /** A door of some kind; several kinds can lead from one room to the same other room, or nowhere. */
    record Door(String kind, int from, int to) {}

    private final List<Door> doors;
    private final List<Fairness<View>> fairness;
    private final List<Property<View>> properties;

    private Maze(List<Door> doors, List<Fairness<View>> fairness, List<Property<View>> properties) {
        this.doors = List.copyOf(doors);
        this.fairness = List.copyOf(fairness);
        this.properties = List.copyOf(properties);
    }

    /** A door of some kind. */
    static Door door(String kind, int from, int to) {
        return new Door(kind, from, to);
    }

    static Maze of(Door... doors) {
        return new Maze(List.of(doors), List.of(), List.of());
    }

    @SafeVarargs
    @SuppressWarnings("varargs")
    final Maze with(Fairness<View>... assumed) {
        return new Maze(doors, List.of(assumed), properties);
    }

    /** Whoever is in one of some rooms comes to one of others; the first of each for the first instance, and so on. */
    Maze leadsTo(List<Set<Integer>> from, List<Set<Integer>> to) {
        Liveness<View> arrives = new Liveness<>(
                "Arrives",
                "The walker arrives.",
                s -> from.size(),
                (s, i) -> from.get(i).contains(s.room.get()),
                (s, i) -> to.get(i).contains(s.room.get()));
        return new Maze(doors, fairness, List.of(arrives));
    }

    Maze leadsTo(int from, int to) {
        return leadsTo(List.of(Set.of(from)), List.of(Set.of(to)));
    }

    Liveness<View> arrives() {
        return (Liveness<View>) property("Arrives");
    }

    Model<View> model() {
        return model(configurations().get(0));
    }

    @Override
    public Model<View> model(Configuration configuration, Scope scope, Optional<Defect> defect) {
        int last = doors.stream()
                .flatMapToInt(d -> IntStream.of(d.from(), d.to()))
                .filter(room -> room != OUTSIDE)
                .max()
                .orElse(0);
        Domain rooms = Domain.range("Room", 0, last);
        List<Step<View>> steps =
                doors.stream().map(Door::kind).distinct().map(this::step).toList();
        return new Model<>(
                this,
                configuration,
                scope,
                defect,
                () -> new View(rooms),
                List.of(new View(rooms).pack()),
                steps,
                fairness);
    }

    private Step<View> step(String kind) {
        List<Door> ways = doors.stream().filter(d -> d.kind().equals(kind)).toList();
        Parameter way = new Parameter("way", Domain.range("Way", 0, ways.size() - 1));
        return Step.of("walker", kind, way, (s, w) -> {
            if (s.room.get() != ways.get(w).from()) {
                return false;
            }
            s.room.set(ways.get(w).to());
            return true;
        });
    }

    /** The rooms on the way of a lasso, and of those the ones in the loop. */
    static List<Integer> rooms(Lasso<View> lasso, int first) {
        return IntStream.rangeClosed(first, lasso.trace().length())
                .mapToObj(n ->
                        lasso.trace().model().view(lasso.trace().state(n)).room.get())
                .toList();
    }

    @Override
    public String name() {
        return "Maze";
    }

    @Override
    public String sentence() {
        return "A walker goes through one-way doors.";
    }

    @Override
    public List<String> actors() {
        return List.of("walker");
    }

    @Override
    public List<Dimension> dimensions() {
        return List.of();
    }

    @Override
    public List<Configuration> configurations() {
        return List.of(new Configuration("Only", Map.of(), Map.of("Arrives", Configuration.Expectation.HOLDS)));
    }

    @Override
    public List<Property<View>> properties() {
        return properties;
    }

    @Override
    public List<Landmark<View>> landmarks() {
        return List.of();
    }

    @Override
    public List<Defect> defects() {
        return List.of();
    }
}
