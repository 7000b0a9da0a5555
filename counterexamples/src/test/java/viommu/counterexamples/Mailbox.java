package viommu.counterexamples;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import viommu.model.protocol.Citation;
import viommu.model.protocol.Configuration;
import viommu.model.protocol.Configuration.Expectation;
import viommu.model.protocol.Defect;
import viommu.model.protocol.Dimension;
import viommu.model.protocol.Fairness;
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
import viommu.model.state.Value;

/** Letters are posted, carried and read: every kind of variable, and defects of safety and of liveness. */
public class Mailbox implements Protocol<Mailbox.View> {

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

    static final Defect RETURNED = new Defect(
            "Returned",
            "Deliver",
            "the carrier puts the letter back into the box",
            List.of(new Citation("nowhere", "made up for the tests", Citation.Certainty.OWN_ANALYSIS)),
            "Manual",
            "AllRead");

    static final Defect ASLEEP = new Defect(
            "Asleep",
            "Read",
            "the device reads nothing",
            List.of(new Citation("nowhere", "made up for the tests", Citation.Certainty.OWN_ANALYSIS)),
            "Manual",
            "AllRead");

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
        Map<String, Expectation> expected = Map.of(
                "ReadAfterDelivery",
                Expectation.HOLDS,
                "OneAtATime",
                Expectation.HOLDS,
                "AllRead",
                Expectation.HOLDS,
                "ReadIsDelivered",
                Expectation.HOLDS);
        return List.of(
                new Configuration("Manual", Map.of(), expected),
                new Configuration(
                        "Lax", Map.of(), Map.of("OneAtATime", Expectation.HOLDS, "AllRead", Expectation.VIOLATED)));
    }

    @Override
    public List<Property<View>> properties() {
        return List.of(
                new Property.OverStates<>(
                        "ReadAfterDelivery", "only delivered letters are read", Mailbox::onlyDelivered),
                new Property.OverStates<>("OneAtATime", "the box holds at most one letter", s -> s.box.length() < 2),
                new Property.Liveness<>(
                        "AllRead",
                        "every letter that is posted is read in the end",
                        s -> s.read.size(),
                        Mailbox::isUnderWay,
                        (s, l) -> s.read.at(l) == 1),
                new Property.Liveness<>(
                        "ReadIsDelivered",
                        "every letter that is read is delivered in the end",
                        s -> s.read.size(),
                        (s, l) -> s.read.at(l) == 1,
                        (s, l) -> s.delivered.contains(l)));
    }

    private static boolean isUnderWay(View s, int letter) {
        boolean carried = s.carrier.step.is(Carrying.A_LETTER) && s.carrier.letter.get() == letter;
        return carried || s.delivered.contains(letter) || !s.box.isEmpty() && s.box.head() == letter;
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
        return List.of(PEEKED, REPOSTED, RETURNED, ASLEEP);
    }

    @Override
    public Model<View> model(Configuration configuration, Scope scope, Optional<Defect> defect) {
        Domain letters = Domain.identifiers("Letters", "l", scope.of("Letters"));
        Parameter letter = new Parameter("letter", letters);
        boolean peeked = defect.equals(Optional.of(PEEKED));
        boolean reposted = defect.equals(Optional.of(REPOSTED));
        boolean returned = defect.equals(Optional.of(RETURNED));
        boolean asleep = defect.equals(Optional.of(ASLEEP));
        View initial = new View(letters);
        initial.carrier.letter.clear();
        List<Step<View>> steps = List.of(
                Step.of("guest", "Post", letter, (s, l) -> post(s, l, reposted)),
                Step.of("emulator", "Fetch", s -> fetch(s)),
                Step.of("emulator", "Deliver", s -> deliver(s, returned)),
                Step.of("device", "Read", letter, (s, l) -> !asleep && read(s, l, peeked)),
                Step.of("device", "Wait", s -> true));
        return new Model<>(
                this,
                configuration,
                scope,
                defect,
                () -> new View(letters),
                List.of(initial.pack()),
                steps,
                configuration.name().equals("Lax") ? List.of() : fairness(letters));
    }

    /** The emulator carries on and the device reads, the guest need not post. */
    private static List<Fairness<View>> fairness(Domain letters) {
        List<Fairness<View>> all = new ArrayList<>(List.of(Fairness.weak("Fetch"), Fairness.weak("Deliver")));
        for (Value letter : letters.values()) {
            all.add(Fairness.weak("Read(" + letter + ")", a -> a.toString().equals("Read(" + letter + ")")));
        }
        return all;
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

    private static boolean deliver(View s, boolean back) {
        if (!s.carrier.step.is(Carrying.A_LETTER)) {
            return false;
        }
        if (back) {
            s.box.append(s.carrier.letter.get());
        } else {
            s.delivered.add(s.carrier.letter.get());
        }
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
