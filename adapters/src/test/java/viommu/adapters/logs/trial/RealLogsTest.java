package viommu.adapters.logs.trial;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import viommu.adapters.logs.RealLogs;
import viommu.adapters.logs.check.Rule;

class RealLogsTest {
    private static LogReport run(RealLogs logs) {
        return LogTrial.run(Optional.of(logs.guest()), Optional.of(logs.emulator()), lines -> {});
    }

    @ParameterizedTest
    @EnumSource
    void aRealRunBreaksNothing(RealLogs logs) {
        LogReport report = run(logs);

        assertThat(report.breaches()).isEmpty();
        assertThat(report.conclusive()).isTrue();
        for (LogReport.Read read : report.logs()) {
            assertThat(read.counts().notUnderstood()).isZero();
        }
        assertThat(report.tally().judged(Rule.TRANSLATION_WAS_MAPPED)).isEqualTo(20_948);
    }

    @ParameterizedTest
    @EnumSource
    void bothLogsTogetherLeaveHardlyEverMoreThanOneAddress(RealLogs logs) {
        var shares = run(logs).joined().orElseThrow().check().shares();

        assertThat(shares.total()).isEqualTo(20_948);
        assertThat(shares.ofAddresses(1)).isGreaterThan(20_900);
        assertThat(shares.ofAddresses(3)).isZero();
    }

    @Test
    void theModeIsToldFromTheLog() {
        LogReport strict = run(RealLogs.STRICT);
        LogReport lazy = run(RealLogs.LAZY);

        assertThat(strict.windows().orElseThrow().strict()).isTrue();
        assertThat(lazy.windows().orElseThrow().strict()).isFalse();
        assertThat(strict.tally().judged(Rule.UNMAP_IS_INVALIDATED)).isEqualTo(2_214);
        assertThat(lazy.tally().withdrawn(Rule.UNMAP_IS_INVALIDATED)).isPresent();
        assertThat(lazy.windows().orElseThrow().windows().longestNanos()).isBetween(19_000_000L, 20_000_000L);
    }

    @Test
    void everyInvalidationIsInBothLogsButTheFirst() {
        LogReport.Joined strict = run(RealLogs.STRICT).joined().orElseThrow();
        LogReport.Joined lazy = run(RealLogs.LAZY).joined().orElseThrow();

        assertThat(List.of(strict.check().pairs(), lazy.check().pairs())).containsExactly(2_214L, 73L);
        assertThat(List.of(strict.check().unasked(), lazy.check().unasked())).containsExactly(1L, 1L);
    }

    @ParameterizedTest
    @EnumSource
    void oneLogAloneIsJudgedToo(RealLogs logs) {
        LogReport guest = LogTrial.run(Optional.of(logs.guest()), Optional.empty(), lines -> {});
        LogReport emulator = LogTrial.run(Optional.empty(), Optional.of(logs.emulator()), lines -> {});

        assertThat(guest.tally().judged(Rule.UNMAP_IS_WHOLE)).isEqualTo(2_214);
        assertThat(emulator.tally().judged(Rule.HIT_WAS_FILLED)).isGreaterThan(15_000);
        assertThat(guest.conclusive() && emulator.conclusive()).isTrue();
        assertThat(guest.broken() + emulator.broken()).isZero();
    }

    @Test
    void logsOfDifferentRunsAreNotJoined() {
        LogReport report =
                LogTrial.run(Optional.of(RealLogs.STRICT.guest()), Optional.of(RealLogs.LAZY.emulator()), lines -> {});

        assertThat(report.joined()).isEmpty();
        assertThat(report.conclusive()).isFalse();
        assertThat(report.notes()).hasSize(1);
    }
}
