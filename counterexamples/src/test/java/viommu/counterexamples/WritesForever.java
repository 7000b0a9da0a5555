package viommu.counterexamples;

import java.nio.file.Path;
import java.util.List;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import viommu.model.doorbell.Doorbell;
import viommu.model.protocol.Model;

/** A program that saves cases of several lengths under one name until it is stopped. */
final class WritesForever {
    private WritesForever() {}

    public static void main(String[] arguments) {
        Corpus corpus = new Corpus(Path.of(arguments[0]));
        List<Counterexample<Doorbell.View>> cases =
                IntStream.rangeClosed(1, 8).mapToObj(WritesForever::withRings).toList();
        while (true) {
            cases.forEach(corpus::write);
        }
    }

    private static Counterexample<Doorbell.View> withRings(int rings) {
        Model<Doorbell.View> model = Cases.lostRingModel(8);
        String[] actions = Stream.concat(
                        IntStream.rangeClosed(1, rings).mapToObj(b -> "Ring(b" + b + ")"), Stream.of("Answer(b1)"))
                .toArray(String[]::new);
        return Counterexample.of("AnswersExact", "explorer", Cases.trace(model, actions));
    }
}
