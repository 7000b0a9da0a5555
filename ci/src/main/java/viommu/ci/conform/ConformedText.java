package viommu.ci.conform;

import java.util.ArrayList;
import java.util.List;
import viommu.ci.claim.Exit;
import viommu.ci.conform.Conformed.Judged;
import viommu.ci.home.Home;
import viommu.ci.text.Figures;
import viommu.conformance.expected.Deviation;

/** The same for people. */
public final class ConformedText {
    private ConformedText() {}

    /** @param name the argument of {@code --subject}, and what belongs to it */
    public static List<String> lines(Conformed conformed, String name) {
        List<String> lines = new ArrayList<>(conformed.report().lines());
        lines.add("");
        for (Judged judged : conformed.judged()) {
            lines.add((judged.known().isPresent() ? "expected  " : "NEW       ")
                    + judged.finding().shape());
            judged.known().ifPresent(known -> lines.add("          " + known.kind() + ": " + sentence(known)));
            lines.add("          ./viommu replay --subject " + name + " " + Home.shown(judged.file()));
        }
        conformed.vanished().forEach(vanished -> {
            lines.add("VANISHED  " + vanished.deviation().schedule());
            lines.add("          " + vanished.sentence());
        });
        conformed.problems().forEach(problem -> lines.add("UNKNOWN   " + problem));
        lines.add(summary(conformed));
        return lines;
    }

    private static String sentence(Deviation known) {
        return known.breaks() + (known.upstream().isEmpty() ? "" : " (" + known.upstream() + ")");
    }

    private static String summary(Conformed conformed) {
        String how = switch (conformed.exit()) {
            case AS_EXPECTED -> "AS EXPECTED";
            case INCONCLUSIVE -> "INCONCLUSIVE";
            default -> "NOT AS EXPECTED";
        };
        long known = conformed.judged().size() - conformed.news();
        return conformed.report().subject().name() + ": " + how + ": " + Figures.count(conformed.news(), "new finding")
                + ", " + known + " expected, " + conformed.vanished().size() + " vanished"
                + (conformed.exit() == Exit.INCONCLUSIVE ? "; " + why(conformed) : "");
    }

    private static String why(Conformed conformed) {
        if (!conformed.report().failures().isEmpty() || !conformed.problems().isEmpty()) {
            return "the subject failed";
        }
        return conformed.report().missing().isEmpty()
                ? "it was cut short"
                : Figures.count(conformed.report().missing().size(), "thing") + " never came up";
    }
}
