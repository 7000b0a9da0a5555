package viommu.proof.viommu;

import java.util.Arrays;
import java.util.List;
import java.util.stream.Stream;
import viommu.proof.system.Conjunct;

/** Lists of conjuncts. */
final class Conjuncts {
    private Conjuncts() {}

    static List<Conjunct> plus(List<Conjunct> some, Conjunct... more) {
        return Stream.concat(some.stream(), Arrays.stream(more)).toList();
    }
}
