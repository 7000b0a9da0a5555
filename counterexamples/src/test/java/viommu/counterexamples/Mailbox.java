package viommu.counterexamples;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import viommu.model.protocol.Citation;
import viommu.model.protocol.Configuration;
import viommu.model.protocol.Configuration.Expectation;
import viommu.model.protocol.Defect;
import viommu.model.protocol.Dimension;
import viommu.model.protocol.Landmark;
import viommu.model.protocol.Model;
import viommu.model.protocol.Parameter;
import viommu.model.protocol.Property;
import viommu.model.protocol.Protocol;
import viommu.model.protocol.Scope;
import viommu.model.protocol.Step;
import viommu.model.state.Cell;
import viommu.model.state.Domain;
import viommu.model.state.EnumCell;
import viommu.model.state.Group;
import viommu.model.state.SeqCell;
import viommu.model.state.SetCell;
import viommu.model.state.State;
import viommu.model.state.Table;

/** Letters are posted, carried and read: every kind of variable, and defects that the clean protocol has no step for. */
public final class Mailbox implements Protocol<Mailbox.View> {

    /** The carrier has a letter or not. */
    public enum Carrying {
        NOTHING,
        A_LETTER
    }

    /** A record inside the state. */
    public static final class Carrier extends Group {
        final EnumCell<Carrying> step;
        final Cell letter;

        Carrier(Group parent, Domain letters) {
            super("carrier", parent);
            step = cell("step", Carrying.class);
            letter = cell("letter", Domain.optional(letters));
        }
    }

    /** One variable of each kind. */
    public static final class View extends State {
        final SeqCell box;
        final Carrier carrier;
        final SetCell delivered;
        final Table read;

        View(Domain letters) {
            box = seq("box", letters, letters.size());
            carrier = member(new Carrier(this, letters));
            delivered = set("delivered", letters);
            read = table("read", letters, Domain.booleans());
        }
    }

    static final Defect PEEKED = new Defect(
            "Peeked",
            "Read",
            "a letter is read before it is delivered",
            List.of(
                    new Citation("post office", "rule 1", Citation.Certainty.FROM_MEMORY),
                    new Citation("nowhere", "made up for the tests | with a bar", Citation.Certainty.OWN_ANALYSIS)),
            "Manual",
            "ReadAfterDelivery");

    static final Defect REPOSTED = new Defect(
            "Reposted",
            "Post",
            "a letter is posted while it is in the box",
            List.of(new Citation("nowhere", "made up for the tests", Citation.Certainty.OWN_ANALYSIS)),
            "Manual",
            "OneAtATime");

    @Override
    public String name() {
        return "Mailbox";
    }

    @Override
    public String sentence() {
        return "Letters are posted, carried and read.";
    }

    @Override
    public List<String> actors() {
        return List.of("guest", "emulator", "device");
    }

    @Override
    public List<Dimension> dimensions() {
        return List.of(Dimension.set("Letters", "l", 2, 4, "letters"));
    }

    @Override
    public List<Configuration> configurations() {
        Map<String, Expectation> expected =
                Map.of("ReadAfterDelivery", Expectation.HOLDS, "OneAtATime", Expectation.HOLDS);
        return List.of(
                new Configuration("Manual", Map.of(), expected),
                new Configuration("Lax", Map.of(), Map.of("OneAtATime", Expectation.HOLDS)));
    }

    @Override
    public List<Property<View>> properties() {
        return List.of(
                new Property.OverStates<>(
                        "ReadAfterDelivery", "only delivered letters are read", Mailbox::onlyDelivered),
                new Property.OverStates<>("OneAtATime", "the box holds at most one letter", s -> s.box.length() < 2),
                new Property.Liveness<>("AllRead", "every letter is read in the end"));
    }

    private static boolean onlyDelivered(View s) {
        for (int letter = 0; letter < s.read.size(); letter++) {
            if (s.read.at(letter) == 1 && !s.delivered.contains(letter)) {
                return false;
            }
        }
        return true;
    }

    @Override
    public List<Landmark<View>> landmarks() {
        return List.of();
    }

    @Override
    public List<Defect> defects() {
        return List.of(PEEKED, REPOSTED);
    }

    @Override
    public Model<View> model(Configuration configuration, Scope scope, Optional<Defect> defect) {
        Domain letters = Domain.identifiers("Letters", "l", scope.of("Letters"));
        Parameter letter = new Parameter("letter", letters);
        boolean peeked = defect.equals(Optional.of(PEEKED));
        boolean reposted = defect.equals(Optional.of(REPOSTED));
        View initial = new View(letters);
        initial.carrier.letter.clear();
        List<Step<View>> steps = List.of(
                Step.of("guest", "Post", letter, (s, l) -> post(s, l, reposted)),
                Step.of("emulator", "Fetch", s -> fetch(s)),
                Step.of("emulator", "Deliver", s -> deliver(s)),
                Step.of("device", "Read", letter, (s, l) -> read(s, l, peeked)),
                Step.of("device", "Wait", s -> true));
        return new Model<>(this, configuration, scope, defect, () -> new View(letters), List.of(initial.pack()), steps);
    }

    private static boolean post(View s, int letter, boolean anyway) {
        if (!anyway && (!s.box.isEmpty() || s.delivered.contains(letter))) {
            return false;
        }
        s.box.append(letter);
        return true;
    }

    private static boolean fetch(View s) {
        if (s.box.isEmpty() || !s.carrier.step.is(Carrying.NOTHING)) {
            return false;
        }
        s.carrier.step.set(Carrying.A_LETTER);
        s.carrier.letter.set(s.box.head());
        s.box.removeHead();
        return true;
    }

    private static boolean deliver(View s) {
        if (!s.carrier.step.is(Carrying.A_LETTER)) {
            return false;
        }
        s.delivered.add(s.carrier.letter.get());
        s.carrier.step.set(Carrying.NOTHING);
        s.carrier.letter.clear();
        return true;
    }

    private static boolean read(View s, int letter, boolean anyway) {
        if (!anyway && !s.delivered.contains(letter) || s.read.at(letter) == 1) {
            return false;
        }
        s.read.set(letter, 1);
        return true;
    }
}
