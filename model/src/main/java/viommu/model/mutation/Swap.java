package viommu.model.mutation;

import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;
import viommu.model.mutation.Mutant.Alteration;
import viommu.model.protocol.Action;
import viommu.model.protocol.Model;
import viommu.model.protocol.Parameter;
import viommu.model.protocol.Step;
import viommu.model.state.Domain;
import viommu.model.state.State;
import viommu.model.state.Value;

/**
 * Two steps that follow each other by a program counter, in the other order. Each is enabled where the other was, goes on from there
 * as the other did, and does what it did in its own place.
 *
 * @param first the step that comes first where there is no mistake
 * @param counter the program counter that both move
 */
record Swap<S extends State>(Step<S> first, Step<S> second, Leaf counter) implements Alteration<S> {

    /** Whether the first step ever leads to where the second is enabled, and was not before. */
    boolean isPossible(Survey<S> survey) {
        Set<Change> nexts = moves(survey, second);
        return moves(survey, first).stream()
                .anyMatch(move ->
                        nexts.stream().anyMatch(next -> next.startsAt(move.to()) && !next.startsAt(move.from())));
    }

    @Override
    public Step<S> of(Step<S> step, Survey<S> survey) {
        boolean comesFirst = step.name().equals(first.name());
        Step<S> other = comesFirst ? second : first;
        Function<List<Integer>, Set<Change>> theirs = Memo.of(codes -> moves(survey, other, step, codes));
        Function<List<Integer>, Set<Change>> ours = Memo.of(codes -> moves(survey, step, step, codes));
        return step.with(body -> (s, a, b, c) -> {
            List<Integer> codes = List.of(a, b, c);
            Value here = counter.read(s);
            Optional<Change> place = theirs.apply(codes).stream()
                    .filter(move -> move.startsAt(here))
                    .findFirst();
            if (place.isEmpty()) {
                return false;
            }
            Value next = place.get().on(here);
            Set<Value> own = comesFirst ? before(ours.apply(codes), here) : Set.of(next);
            for (Value pretended : own) {
                counter.write(s, pretended);
                if (Alterations.taken(body, s, a, b, c)) {
                    counter.write(s, next);
                    return true;
                }
            }
            counter.write(s, here);
            return false;
        });
    }

    /** From where the moves lead to {@code here}. */
    private static Set<Value> before(Set<Change> moves, Value here) {
        Set<Value> before = new LinkedHashSet<>();
        for (Change move : moves) {
            Change back = new Change(move.to(), move.from());
            if (back.startsAt(here)) {
                before.add(back.on(here));
            }
        }
        return before;
    }

    private Set<Change> moves(Survey<S> survey, Step<S> step) {
        Set<Change> moves = new LinkedHashSet<>();
        actions(survey.model(), step).forEach(action -> moves.addAll(survey.changesBy(action, counter)));
        return moves;
    }

    /** How the actions of a step move the counter whose parameters agree with those of another step. */
    private Set<Change> moves(Survey<S> survey, Step<S> step, Step<S> other, List<Integer> codes) {
        Set<Change> moves = new LinkedHashSet<>();
        actions(survey.model(), step).stream()
                .filter(action -> agree(action, other, codes))
                .forEach(action -> moves.addAll(survey.changesBy(action, counter)));
        return moves;
    }

    private static <S extends State> List<Action<S>> actions(Model<S> model, Step<S> step) {
        return model.actions().stream()
                .filter(action -> action.step().name().equals(step.name()))
                .toList();
    }

    private static <S extends State> boolean agree(Action<S> action, Step<S> other, List<Integer> codes) {
        for (int place = 0; place < other.parameters().size(); place++) {
            Parameter parameter = other.parameters().get(place);
            Domain domain = parameter.domain();
            Value picked = action.picks().get(parameter.name());
            if (picked != null && !picked.equals(domain.value(codes.get(place)))) {
                return false;
            }
        }
        return true;
    }
}
