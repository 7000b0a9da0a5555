package viommu.proof.viommu;

import java.util.Collection;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import viommu.proof.logic.Formula;
import viommu.proof.logic.Function;
import viommu.proof.logic.Sort;
import viommu.proof.logic.Term;

/** What the driver is busy with. The pieces to do are one of the lists that its strategies know, so each list is a name. */
final class Task {
    private final Set<List<String>> lists = new LinkedHashSet<>();
    private final Sort.Names sort;
    /** {@code task.todo}. */
    final Function todo;

    Task(Strategy... strategies) {
        for (Strategy strategy : strategies) {
            lists.addAll(strategy.todo());
        }
        sort = new Sort.Names("Todo", lists.stream().map(Task::name).toList());
        todo = Function.of("task.todo", sort);
    }

    /** Such as {@code ClearPte_Return}. */
    static String name(List<String> pieces) {
        return pieces.isEmpty() ? "Nothing" : String.join("_", pieces);
    }

    Term is(List<String> pieces) {
        return sort.value(name(pieces));
    }

    /** What is to do is one of these. */
    Formula in(Collection<List<String>> some) {
        return todo.at().isOneOf(some.stream().map(this::is).toList());
    }

    Formula idle() {
        return todo.at().is(is(List.of()));
    }

    /** {@code Head(task.todo) = piece}. */
    Formula next(String piece) {
        return in(lists.stream()
                .filter(l -> !l.isEmpty() && l.get(0).equals(piece))
                .toList());
    }

    /** {@code Tail(task.todo)}. */
    Term rest() {
        Term rest = is(List.of());
        for (List<String> list : lists) {
            if (list.size() > 1) {
                rest = Term.choice(todo.at().is(is(list)), is(list.subList(1, list.size())), rest);
            }
        }
        return rest;
    }

    /** After this piece nothing is to do. */
    Formula isLast() {
        return in(lists.stream().filter(l -> l.size() == 1).toList());
    }
}
