package viommu.model.liveness;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.function.Predicate;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Combinators;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import viommu.model.explorer.Exploration.Verdict;
import viommu.model.liveness.Maze.Door;
import viommu.model.protocol.Fairness;
import viommu.model.protocol.Fairness.Strength;

/** The check against the definition: every set of rooms is tried as the rooms that are visited for ever. */
class RandomMazeProperties {
    private static final int ROOMS = 5;
    private static final List<String> KINDS = List.of("A", "B", "C", "D");
    /** The groups that are fair: they overlap, and no group has D. */
    private static final List<String> GROUPS = List.of("A", "B", "BC");

    /** Doors, and how fair the groups are. */
    record Case(List<Door> doors, List<Strength> strengths, Set<Integer> from, Set<Integer> to) {
        Maze maze() {
            Maze maze = Maze.of(doors.toArray(Door[]::new)).leadsTo(List.of(from), List.of(to));
            return maze.with(fair(0), fair(1), fair(2));
        }

        private Fairness<Maze.View> fair(int g) {
            return new Fairness<>(
                    GROUPS.get(g),
                    strengths.get(g),
                    a -> GROUPS.get(g).contains(a.step().name()));
        }
    }

    @Provide
    Arbitrary<Case> cases() {
        Arbitrary<Integer> room = Arbitraries.integers().between(0, ROOMS - 1);
        Arbitrary<Door> door =
                Combinators.combine(Arbitraries.of(KINDS), room, room).as(Door::new);
        return Combinators.combine(
                        door.list().ofMinSize(1).ofMaxSize(14),
                        Arbitraries.of(Strength.class).list().ofSize(3),
                        room.set().ofMinSize(1).ofMaxSize(2),
                        room.set().ofMaxSize(2))
                .as(Case::new);
    }

    @Property(tries = 5000)
    void theVerdictIsTheDefinitionsAndEveryLassoProvesItself(@ForAll("cases") Case maze) {
        LivenessFindings<Maze.View> found = LivenessCheck.check(maze.maze().model());

        assertThat(found.verdict(maze.maze().arrives())).isEqualTo(isViolated(maze) ? Verdict.VIOLATED : Verdict.HOLDS);
        assertThat(found.violations().values())
                .allSatisfy(lasso ->
                        assertThat(lasso.violates(maze.maze().arrives())).isTrue());
    }

    private static boolean isViolated(Case maze) {
        Set<Integer> all = Set.copyOf(IntStream.range(0, ROOMS).boxed().toList());
        Predicate<Integer> pending = room -> !maze.to().contains(room);
        return IntStream.range(1, 1 << ROOMS)
                .mapToObj(bits ->
                        all.stream().filter(room -> (bits >> room & 1) != 0).collect(Collectors.toSet()))
                .filter(visited -> visited.stream().allMatch(pending))
                .filter(visited -> isConnected(maze, visited) && isFair(maze, visited))
                .anyMatch(visited -> maze.from().stream()
                        .filter(pending)
                        .filter(source -> leads(maze, 0, source, room -> true))
                        .anyMatch(
                                source -> leads(maze, source, visited.iterator().next(), pending)));
    }

    private static boolean isConnected(Case maze, Set<Integer> visited) {
        return visited.stream().allMatch(a -> visited.stream().allMatch(b -> leads(maze, a, b, visited::contains)));
    }

    private static boolean isFair(Case maze, Set<Integer> visited) {
        return IntStream.range(0, GROUPS.size()).allMatch(g -> {
            List<Door> doors = maze.doors().stream()
                    .filter(d -> GROUPS.get(g).contains(d.kind()) && d.from() != d.to())
                    .toList();
            Predicate<Integer> enabled = room -> doors.stream().anyMatch(d -> d.from() == room);
            return doors.stream().anyMatch(d -> visited.contains(d.from()) && visited.contains(d.to()))
                    || (maze.strengths().get(g) == Strength.WEAK
                            ? !visited.stream().allMatch(enabled)
                            : visited.stream().noneMatch(enabled));
        });
    }

    /** Whether doors lead from one room to the other, through rooms as wanted only. */
    private static boolean leads(Case maze, int from, int to, Predicate<Integer> wanted) {
        Set<Integer> reached = new HashSet<>(Set.of(from));
        boolean grown = true;
        while (grown) {
            grown = false;
            for (Door door : maze.doors()) {
                grown |= reached.contains(door.from()) && wanted.test(door.to()) && reached.add(door.to());
            }
        }
        return reached.contains(to);
    }
}
