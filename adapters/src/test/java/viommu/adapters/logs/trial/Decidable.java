package viommu.adapters.logs.trial;

import java.util.ArrayList;
import java.util.List;
import viommu.adapters.logs.RealLogs;
import viommu.adapters.logs.witness.Judge;
import viommu.adapters.logs.witness.Logs;

/**
 * At how many places an injection is detected, and at how many nobody can tell it from a correct run.
 *
 * @param undecidable places for which there is a witness: the logs with the injection can be those of a correct system
 * @param wrong places that are missed though there is none, or detected though there is one
 */
record Decidable(RealLogs logs, Injection injection, int tried, int detected, int undecidable, List<String> wrong) {

    static Decidable of(RealLogs logs, Run run, Injection injection, int places) {
        List<Boolean> detected = new ArrayList<>();
        List<Boolean> undecidable = new ArrayList<>();
        List<String> wrong = new ArrayList<>();
        Detection.each(run, injection, places, (injected, at) -> {
            boolean broken = injected.judge().broken() > 0;
            boolean correct = canBeCorrect(logs, injected);
            detected.add(broken);
            undecidable.add(correct);
            if (broken == correct) {
                wrong.add(logs + " " + injection + " at " + at + (broken ? " is accused" : " is missed"));
            }
        });
        return new Decidable(
                logs,
                injection,
                detected.size(),
                (int) detected.stream().filter(d -> d).count(),
                (int) undecidable.stream().filter(u -> u).count(),
                wrong);
    }

    /** Whether there is a witness. The emulator's log begins with one invalidation that the guest's does not have. */
    static boolean canBeCorrect(RealLogs logs, Run run) {
        boolean strict = logs == RealLogs.STRICT;
        return Judge.of(new Logs(run.guest(), run.emulator(), strict, 0, 1)) instanceof Judge.Witnessed;
    }

    /** A row of the table in the documentation. */
    String row() {
        int missed = tried - undecidable - detected;
        return "| %s | %s | %d | %d | %d | %d | %d of %d |"
                .formatted(
                        injection.sentence(),
                        DecidableTest.name(logs),
                        tried,
                        detected,
                        undecidable,
                        missed,
                        detected,
                        tried - undecidable);
    }
}
