package viommu.counterexamples;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import viommu.model.protocol.Trace;
import viommu.model.state.State;
import viommu.model.state.Value;

/**
 * The states of a trace as tables: functions with the same domain side by side, such as the I/O page table, the shadow table and the
 * IOTLB by IOVA, and whatever is no function by name. The tables are the same in every state; only the values in them differ.
 *
 * @param grids the tables of the functions
 * @param singles the places that are in no function, such as {@code worker.step}
 * @param places the names of all places, such as {@code shadow[i1]}: those of the grids, row by row, then the singles
 * @param states of each state the values of all places
 */
public record StateTables(List<Grid> grids, List<String> singles, List<String> places, List<List<String>> states) {

    /**
     * Functions with one domain.
     *
     * @param rows the elements of the domain
     * @param columns the functions
     */
    public record Grid(List<String> rows, List<String> columns) {
        public Grid {
            rows = List.copyOf(rows);
            columns = List.copyOf(columns);
        }
    }

    public StateTables {
        grids = List.copyOf(grids);
        singles = List.copyOf(singles);
        places = List.copyOf(places);
        states = states.stream().map(List::copyOf).toList();
    }

    /** The initial state, and that after each step. */
    public static <S extends State> StateTables of(Trace<S> trace) {
        List<Value> states = new ArrayList<>();
        for (int n = 0; n <= trace.length(); n++) {
            states.add(trace.model().values(trace.state(n)));
        }
        return of(Saving.variables(trace.model()), states);
    }

    static StateTables of(List<String> variables, List<Value> states) {
        Places places = new Places();
        variables.forEach(variable -> places.collect(
                "",
                variable,
                variable,
                states.stream()
                        .map(state -> ((Value.Rec) state).fields().get(variable))
                        .toList()));
        return places.tables(states.size());
    }

    /** @param values one in each state */
    private record Place(String path, List<Value> values) {}

    /** Where the values stand: by column and row, the row being empty for what is in no function. */
    private static final class Places {
        private static final String NO_ROW = "";

        private final Map<String, Map<String, Place>> byColumn = new LinkedHashMap<>();

        /** Functions and records are taken apart while they have one domain in all states. */
        void collect(String row, String column, String path, List<Value> values) {
            Value first = values.get(0);
            if (first instanceof Value.Fun fun
                    && !fun.entries().isEmpty()
                    && values.stream().allMatch(v -> sameDomain(fun, v))) {
                fun.entries()
                        .keySet()
                        .forEach(key -> collect(
                                row.isEmpty() ? Change.key(key) : row,
                                row.isEmpty() ? column : Change.at(column, key),
                                Change.at(path, key),
                                values.stream()
                                        .map(v -> ((Value.Fun) v).entries().get(key))
                                        .toList()));
            } else if (first instanceof Value.Rec rec
                    && !rec.fields().isEmpty()
                    && values.stream().allMatch(v -> sameFields(rec, v))) {
                rec.fields()
                        .keySet()
                        .forEach(field -> collect(
                                row,
                                column + "." + field,
                                path + "." + field,
                                values.stream()
                                        .map(v -> ((Value.Rec) v).fields().get(field))
                                        .toList()));
            } else {
                byColumn.computeIfAbsent(column, c -> new LinkedHashMap<>()).put(row, new Place(path, values));
            }
        }

        private static boolean sameDomain(Value.Fun fun, Value other) {
            return other instanceof Value.Fun f
                    && f.entries().keySet().equals(fun.entries().keySet());
        }

        private static boolean sameFields(Value.Rec rec, Value other) {
            return other instanceof Value.Rec r
                    && r.fields().keySet().equals(rec.fields().keySet());
        }

        StateTables tables(int states) {
            Map<List<String>, List<String>> columnsByRows = new LinkedHashMap<>();
            byColumn.forEach((column, rows) -> columnsByRows
                    .computeIfAbsent(List.copyOf(rows.keySet()), r -> new ArrayList<>())
                    .add(column));
            List<String> singles =
                    Optional.ofNullable(columnsByRows.remove(List.of(NO_ROW))).orElse(List.of());
            List<Grid> grids = columnsByRows.entrySet().stream()
                    .map(e -> new Grid(e.getKey(), e.getValue()))
                    .toList();
            List<Place> places = Stream.concat(
                            grids.stream().flatMap(this::places),
                            singles.stream().map(single -> byColumn.get(single).get(NO_ROW)))
                    .toList();
            return new StateTables(
                    grids,
                    singles,
                    places.stream().map(Place::path).toList(),
                    IntStream.range(0, states)
                            .mapToObj(state -> places.stream()
                                    .map(place -> place.values().get(state).toString())
                                    .toList())
                            .toList());
        }

        private Stream<Place> places(Grid grid) {
            return grid.rows().stream()
                    .flatMap(row -> grid.columns().stream()
                            .map(column -> byColumn.get(column).get(row)));
        }
    }
}
