package viommu.ci.tlc;

import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import viommu.ci.claim.Exit;
import viommu.ci.feedback.Meter;
import viommu.ci.finding.Findings;
import viommu.ci.finding.Found;
import viommu.ci.input.Selection;
import viommu.model.protocol.Model;
import viommu.model.state.State;
import viommu.specs.ConfigFile;

/** The runs of TLC on one model, and what came of them together. */
public record ModelChecked<S extends State>(
        Model<S> model, List<TlcChecked<S>> runs, List<Orbits<S>> orbits, Findings<S> findings) {

    /** One run after the other. */
    public static <S extends State> ModelChecked<S> of(
            Selection<S> selection, Model<S> model, TlcPlan plan, TlcCheck tlc, Meter meter) {
        List<TlcChecked<S>> runs = new ArrayList<>();
        List<Orbits<S>> orbits = new ArrayList<>();
        List<Found<S>> found = new ArrayList<>();
        for (ConfigFile file : plan.files(model)) {
            TlcChecked<S> run = tlc.run(model, file, meter.states());
            runs.add(run);
            found.addAll(run.found());
            Orbits.of(model, run, meter).ifPresent(orbits::add);
        }
        return new ModelChecked<>(model, List.copyOf(runs), List.copyOf(orbits), new Findings<>(selection, found));
    }

    public Exit exit() {
        return Exit.of(Stream.concat(Stream.of(findings.exit()), orbits.stream().map(Orbits::exit)));
    }
}
