package viommu.conformance.kit;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Random;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.opentest4j.TestAbortedException;
import viommu.conformance.Observation;
import viommu.conformance.Operation;
import viommu.conformance.Scope;
import viommu.conformance.Subject;
import viommu.conformance.SubjectFailedException;
import viommu.conformance.reference.ReferenceCapabilities;
import viommu.conformance.reference.SeededDefect;
import viommu.conformance.saved.FindingReplay;
import viommu.conformance.saved.Findings;
import viommu.conformance.subjects.Wrapped;

/** What the test class of a user does when the user's IOMMU is wrong. */
class IommuConformanceTest {
    @TempDir
    private Path folder;

    private record Kit(Subject tested, Path folder, boolean keeps, long length) {
        IommuConformance test() {
            return new IommuConformance() {
                @Override
                protected Subject subject() {
                    return tested;
                }

                @Override
                protected long steps() {
                    return length;
                }

                @Override
                protected boolean caches() {
                    return keeps;
                }

                @Override
                protected Path findings() {
                    return folder;
                }
            };
        }
    }

    @Test
    void aMistakeIsShownWithItsClauseAndSavedSoThatItReplays() throws Exception {
        SeededDefect defect = SeededDefect.DOMAIN_INVALIDATION_IS_IGNORED;
        IommuConformance test = new Kit(defect.subject(), folder, true, 20_000).test();

        assertThatThrownBy(() -> test.theContractIsKept(new Random(1)))
                .isInstanceOf(AssertionError.class)
                .hasMessageContaining("reference:registers violates InvalidationForgets: Once an invalidation")
                .hasMessageContaining("The contract allows it to")
                .hasMessageContaining("Replay: FindingReplay.of(Findings.read(Path.of(\"" + folder);
        try (Stream<Path> files = Files.walk(folder)) {
            assertThat(files.filter(Files::isRegularFile))
                    .isNotEmpty()
                    .allMatch(file -> FindingReplay.of(Findings.read(file), defect.subject())
                            .reproduced());
        }
    }

    @Test
    void tooFewStepsAreNoPass() {
        IommuConformance test = new Kit(ReferenceCapabilities.QUEUED.subject(), folder, true, 20).test();

        assertThatThrownBy(() -> test.theContractIsKept(new Random(1))).hasMessageContaining("never came up");
    }

    @Test
    void aSubjectThatFailsIsNoPass() {
        Subject dead = new Wrapped(ReferenceCapabilities.QUEUED.subject()) {
            @Override
            public Observation step(Operation operation) {
                throw new SubjectFailedException("it is dead");
            }
        };
        IommuConformance test = new Kit(dead, folder, true, 1_000).test();

        assertThatThrownBy(() -> test.theContractIsKept(new Random(1)))
                .hasMessageContaining("reference:queued failed: it is dead");
    }

    @Test
    void anIommuThatKeepsNothingHasToSaySo() {
        Subject forgetful = new Wrapped(ReferenceCapabilities.REGISTERS.subject()) {
            @Override
            public Observation step(Operation operation) {
                super.step(new Operation.Invalidate(new Scope.AllContexts()));
                super.step(new Operation.Invalidate(new Scope.Global()));
                return super.step(operation);
            }
        };

        assertThatThrownBy(() ->
                        new Kit(forgetful, folder, true, 5_000).test().aDroppedInvalidationIsNoticed(new Random(1)))
                .hasMessageContaining("does it keep translations at all?");
        assertThatThrownBy(() ->
                        new Kit(forgetful, folder, false, 5_000).test().aDroppedInvalidationIsNoticed(new Random(1)))
                .isInstanceOf(TestAbortedException.class);
    }
}
