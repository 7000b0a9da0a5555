package viommu.adapters.exec;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import java.time.Duration;
import java.util.Collections;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import viommu.conformance.Access;
import viommu.conformance.Domain;
import viommu.conformance.Iova;
import viommu.conformance.Observation;
import viommu.conformance.Operation;
import viommu.conformance.Range;
import viommu.conformance.Requester;
import viommu.conformance.SubjectFailedException;
import viommu.conformance.campaign.CaseRunner;
import viommu.conformance.campaign.Conformance;
import viommu.conformance.campaign.ConformanceProgress;
import viommu.conformance.campaign.ConformanceReport;
import viommu.conformance.campaign.Settings;
import viommu.conformance.campaign.SubjectFailure;

/** A program that gives no usable answer is an error of its own: neither a pass nor a violation, and nobody waits for ever. */
@Timeout(value = 60, unit = TimeUnit.SECONDS, threadMode = Timeout.ThreadMode.SEPARATE_THREAD)
class MisbehavingSubjectTest {
    private static final Duration PATIENCE = Duration.ofMillis(1_500);

    @ParameterizedTest(name = "{0}")
    @CsvSource(delimiter = '|', textBlock = """
            hang     | no answer within 1500 ms to {"id":10
            late     | no answer within 1500 ms to {"id":10
            die      | it ended with exit code 7 and did not answer {"id":10
            half     | not JSON
            garbage  | not JSON: Unrecognized token 'Segmentation'
            error    | it reports an error after {"id":10
            twice    | it answers
            """)
    void isFoundOut(String how, String problem) {
        ExecSubject subject = ExecSubject.start(Scripts.misbehaving(how), PATIENCE);

        ConformanceReport report = Conformance.run(subject, Settings.of(1, 1_000), ConformanceProgress.SILENT);

        assertThat(report.verdict()).isEqualTo(ConformanceReport.Verdict.INCONCLUSIVE);
        assertThat(report.ending()).isEqualTo(ConformanceReport.Ending.SUBJECT_FAILED);
        assertThat(report.failures())
                .hasSize(3)
                .extracting(SubjectFailure::problem)
                .allSatisfy(said -> assertThat(said).contains(problem).doesNotContain("\n"));
        assertThat(report.failures())
                .extracting(SubjectFailure::lastWords)
                .allMatch(words -> words.equals("about to " + how));
    }

    @Test
    void anAnswerToAnotherQuestionIsNoPassEvenIfAllElseIsRight() {
        try (ExecSubject subject = ExecSubject.start(Scripts.misbehaving("nonsense"), PATIENCE)) {
            CaseRunner runner = new CaseRunner(subject);
            Operation unmap = new Operation.Unmap(new Domain(0), Range.of(new Iova(0), 1));

            assertThatThrownBy(() -> runner.run(Collections.nCopies(10, unmap)))
                    .isInstanceOf(SubjectFailedException.class)
                    .hasMessageContaining("Unmap(d0, i0x0) cannot have been declined");
        }
    }

    @ParameterizedTest(name = "{0}")
    @CsvSource(delimiter = '|', textBlock = """
            linger  | it does not end when its input does
            chatter | it says more than it was asked: goodbye
            fail    | it ended with exit code 3
            """)
    void isFoundOutAtTheEnd(String how, String problem) {
        ExecSubject subject = ExecSubject.start(Scripts.misbehaving(how), PATIENCE);
        subject.reset();

        SubjectFailedException failure = catchThrowableOfType(SubjectFailedException.class, subject::close);

        assertThat(failure).hasMessageContaining(problem);
    }

    @Test
    void whatCannotBeStartedIsSaidWithItsLastWords() {
        SubjectFailedException failure = catchThrowableOfType(
                SubjectFailedException.class, () -> ExecSubject.start("/nowhere/to/be/found", PATIENCE));

        assertThat(failure).hasMessageContaining("it ended with exit code 127");
        assertThat(failure.lastWords()).contains("/nowhere/to/be/found");
    }

    @Test
    void whatDoesNotListenHoldsNobodyUp() {
        SubjectFailedException failure = catchThrowableOfType(
                SubjectFailedException.class, () -> ExecSubject.start("sleep 600", Duration.ofMillis(300)));

        assertThat(failure).hasMessageContaining("no answer within 300 ms to {\"id\":1,\"op\":\"hello\"");
    }

    @Test
    void aResetStartsAnewWhatHasFailed() {
        ExecSubject subject = ExecSubject.start(Scripts.misbehaving("die"), PATIENCE);
        Operation dma = new Operation.Dma(new Requester(0), new Iova(0), Access.READ);
        catchThrowableOfType(SubjectFailedException.class, () -> subject.steps(Collections.nCopies(20, dma)));

        subject.reset();

        assertThat(subject.step(dma)).isEqualTo(Observation.refused());
        subject.close();
    }

    @Test
    void oneThatBehavesEndsWithoutComplaint() {
        ExecSubject subject = ExecSubject.start(Scripts.misbehaving("never"), PATIENCE);

        subject.reset();
        subject.close();

        assertThat(subject.capabilities().name()).isEqualTo("misbehaving");
    }
}
