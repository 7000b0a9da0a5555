package viommu.adapters.logs.check;

import java.util.ArrayList;
import java.util.EnumMap;
import java.util.EnumSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/** How often each rule was held against an event, and what came of it. */
public final class Tally {
    private static final int SHOWN = 10;

    private final Map<Rule, Long> judged = new EnumMap<>(Rule.class);
    private final Map<Rule, Long> unjudged = new EnumMap<>(Rule.class);
    private final Map<Rule, Long> broken = new EnumMap<>(Rule.class);
    private final Map<Rule, List<Breach>> first = new EnumMap<>(Rule.class);
    private final Map<Rule, String> withdrawn = new EnumMap<>(Rule.class);

    /** An event kept the rule. */
    public void kept(Rule rule) {
        judged.merge(rule, 1L, Long::sum);
    }

    /** Of an event it cannot be told: what would have to be known is not in the logs. */
    public void unknown(Rule rule) {
        unjudged.merge(rule, 1L, Long::sum);
    }

    public void broken(Breach breach) {
        judged.merge(breach.rule(), 1L, Long::sum);
        broken.merge(breach.rule(), 1L, Long::sum);
        List<Breach> shown = first.computeIfAbsent(breach.rule(), rule -> new ArrayList<>());
        if (shown.size() < SHOWN) {
            shown.add(breach);
        }
    }

    /** Nothing that was said about these rules counts, for a reason that was not known before. */
    public void withdraw(String reason, Rule... rules) {
        for (Rule rule : rules) {
            unjudged.merge(rule, judged.getOrDefault(rule, 0L), Long::sum);
            judged.remove(rule);
            broken.remove(rule);
            first.remove(rule);
            withdrawn.put(rule, reason);
        }
    }

    public long judged(Rule rule) {
        return judged.getOrDefault(rule, 0L);
    }

    public long unjudged(Rule rule) {
        return unjudged.getOrDefault(rule, 0L);
    }

    public long broken(Rule rule) {
        return broken.getOrDefault(rule, 0L);
    }

    /** The rules that are broken. */
    public Set<Rule> broken() {
        Set<Rule> rules = EnumSet.noneOf(Rule.class);
        rules.addAll(broken.keySet());
        return rules;
    }

    /** The first few breaches of a rule. */
    public List<Breach> first(Rule rule) {
        return List.copyOf(first.getOrDefault(rule, List.of()));
    }

    /** Why nothing is said about a rule. */
    public Optional<String> withdrawn(Rule rule) {
        return Optional.ofNullable(withdrawn.get(rule));
    }
}
