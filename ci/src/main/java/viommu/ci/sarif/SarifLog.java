package viommu.ci.sarif;

import java.util.List;
import viommu.ci.claim.Exit;

/**
 * One run of a command, as code scanning sees it.
 *
 * @param command such as {@code verify}: alarms replace those of the last run of the same
 * @param version of this program
 * @param inconclusive what is not known, a sentence each
 */
public record SarifLog(
        String command,
        String commandLine,
        String version,
        Exit exit,
        List<Rule> rules,
        List<Alarm> alarms,
        List<String> inconclusive) {

    public SarifLog {
        rules = List.copyOf(rules);
        alarms = List.copyOf(alarms);
        inconclusive = List.copyOf(inconclusive);
        for (Alarm alarm : alarms) {
            index(rules, alarm);
        }
    }

    /** Where the alarm's rule is in the list. */
    int index(Alarm alarm) {
        return index(rules, alarm);
    }

    private static int index(List<Rule> rules, Alarm alarm) {
        for (int i = 0; i < rules.size(); i++) {
            if (rules.get(i).id().equals(alarm.rule())) {
                return i;
            }
        }
        throw new IllegalArgumentException("an alarm breaks " + alarm.rule() + ", which is no rule");
    }
}
