package viommu.counterexamples;

import java.util.Arrays;
import java.util.Map;
import java.util.Optional;
import viommu.model.doorbell.Doorbell;
import viommu.model.liveness.Lasso;
import viommu.model.protocol.Defect;
import viommu.model.protocol.Model;
import viommu.model.protocol.Protocol;
import viommu.model.protocol.Scope;
import viommu.model.protocol.Trace;
import viommu.model.state.State;

/** Counterexamples of the small protocols that the tests know. */
final class Cases {
    private Cases() {}

    /** A defect that the clean protocol refuses by not violating the property. */
    static Counterexample<Doorbell.View> lostRing() {
        return new Counterexample<>(
                "AnswersExact",
                "explorer",
                Optional.of("42"),
                Map.of("viommu", "0.1.0", "java", "17"),
                trace(lostRingModel(2), "Ring(b1)", "Ring(b2)", "Answer(b2)"));
    }

    static Model<Doorbell.View> lostRingModel(int bells) {
        return model(new Doorbell(), "Polled", Optional.of(Doorbell.LOST_RING), Map.of("Bells", bells));
    }

    /** A violation that is expected of its configuration. */
    static Counterexample<Doorbell.View> restarted() {
        return Counterexample.of(
                "NeverSilenced",
                "explorer",
                trace(restartedModel(2), "Ring(b1)", "Ring(b2)", "Answer(b1)", "Answer(b2)", "Restart"));
    }

    static Model<Doorbell.View> restartedModel(int bells) {
        return model(new Doorbell(), "Restarted", Optional.empty(), Map.of("Bells", bells));
    }

    /** A defect that the clean protocol refuses by not having the step enabled. */
    static Counterexample<Mailbox.View> peeked() {
        return Counterexample.of(
                "ReadAfterDelivery",
                "jqwik",
                trace(
                        mailbox(Optional.of(Mailbox.PEEKED)),
                        "Post(l1)",
                        "Fetch",
                        "Deliver",
                        "Wait",
                        "Post(l2)",
                        "Fetch",
                        "Read(l2)"));
    }

    /** A loop that the clean protocol refuses by leading elsewhere. */
    static Counterexample<Mailbox.View> returned() {
        return lasso("AllRead", Mailbox.RETURNED, 1, "Post(l1)", "Fetch", "Deliver");
    }

    /** An end that the clean protocol refuses by not being fair. */
    static Counterexample<Mailbox.View> asleep() {
        return lasso("AllRead", Mailbox.ASLEEP, 3, "Post(l1)", "Fetch", "Deliver");
    }

    /** An end that the clean protocol refuses by not having a step enabled. */
    static Counterexample<Mailbox.View> peekedForNothing() {
        return lasso("ReadIsDelivered", Mailbox.PEEKED, 2, "Read(l2)", "Read(l1)");
    }

    /** A violation that is expected of its configuration, which promises nothing. */
    static Counterexample<Mailbox.View> unfair(Optional<Defect> defect) {
        Model<Mailbox.View> lax = model(new Mailbox(), "Lax", defect, Map.of());
        return Counterexample.of("AllRead", "explorer", new Lasso<>(trace(lax, "Post(l1)", "Wait"), 1));
    }

    static Counterexample<Mailbox.View> lasso(String property, Defect defect, int loopStart, String... actions) {
        return Counterexample.of(
                property, "explorer", new Lasso<>(trace(mailbox(Optional.of(defect)), actions), loopStart));
    }

    static Model<Mailbox.View> mailbox(Optional<Defect> defect) {
        return model(new Mailbox(), "Manual", defect, Map.of());
    }

    static <S extends State> Model<S> model(
            Protocol<S> protocol, String configuration, Optional<Defect> defect, Map<String, Integer> sizes) {
        Scope scope = Scope.defaults(protocol.dimensions()).with(sizes);
        return protocol.model(protocol.configuration(configuration), scope, defect);
    }

    /** Takes actions that must all be enabled. */
    static <S extends State> Trace<S> trace(Model<S> model, String... actions) {
        Trace<S> trace = Trace.of(
                model,
                model.initialStates().get(0),
                Arrays.stream(actions).map(model::action).toList());
        if (trace.length() != actions.length) {
            throw new IllegalArgumentException("not all enabled: " + Arrays.toString(actions));
        }
        return trace;
    }
}
