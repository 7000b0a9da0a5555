package viommu.adapters.logs.normal;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;
import viommu.adapters.logs.Level;
import viommu.adapters.logs.LogEvent;
import viommu.adapters.logs.RealLogs;
import viommu.adapters.logs.Stamp;
import viommu.adapters.logs.read.DamagedLineException;
import viommu.adapters.logs.read.LogReader;
import viommu.conformance.Access;
import viommu.conformance.Domain;
import viommu.conformance.Iova;
import viommu.conformance.Requester;
import viommu.conformance.Scope;

class NdjsonLineTest {
    private static final Stamp AT = new Stamp(7, 3_480_078_000L, 1, 24, Level.SOFT_INTERRUPT);

    private static LogEvent parse(String line) {
        return new NdjsonLine().parse(line, 1);
    }

    static List<LogEvent> everyKind() {
        return List.of(
                new LogEvent.GuestMap(AT, 0xfffffffffffff000L, 4096, 0x5000),
                new LogEvent.GuestUnmap(AT, 0x1000, 4096, 0),
                new LogEvent.GuestAttach(AT, "0000:00:01.0"),
                new LogEvent.GuestDetach(AT, "\"quoted\""),
                new LogEvent.GuestSubmit(AT, "dmar0", Optional.of(new Scope.Global())),
                new LogEvent.GuestSubmit(AT, "dmar0", Optional.empty()),
                new LogEvent.GuestFault(AT, "x", 0x1000, 1),
                new LogEvent.GuestLost(AT, 3),
                new LogEvent.Fill(AT, 8, 3, 0x1000, 0x5003),
                new LogEvent.Hit(AT, 8, LogEvent.NO_DOMAIN, 0x1000, 0x5003),
                new LogEvent.Translation(AT, 8, 0x1000, 0x5000, 0xfff),
                new LogEvent.Descriptor(AT, Optional.of(new Scope.Pages(new Domain(3), new Iova(0xffff0), 4, true))),
                new LogEvent.Invalidation(AT, Optional.of(new Scope.OfDomain(new Domain(3)))),
                new LogEvent.Invalidation(AT, Optional.of(new Scope.AllContexts())),
                new LogEvent.Invalidation(AT, Optional.of(new Scope.ContextsOf(new Domain(3)))),
                new LogEvent.Invalidation(AT, Optional.of(new Scope.ContextOf(new Requester(8)))),
                new LogEvent.Completed(AT),
                new LogEvent.ContextRead(AT, 8, 3),
                new LogEvent.EmulatorFault(AT, 8, 0x1000, Optional.of(Access.WRITE), true),
                new LogEvent.EmulatorFault(AT, 8, 0x1000, Optional.empty(), false),
                new LogEvent.RequestMap(AT, 1, 0x1000, 4096, 0x5000, 3),
                new LogEvent.RequestUnmap(AT, 1, 0x1000, 4096),
                new LogEvent.RequestAttach(AT, 8, 1),
                new LogEvent.RequestDetach(AT, 8, 1),
                new LogEvent.Reset(AT),
                new LogEvent.Other(AT, "remark"));
    }

    @ParameterizedTest
    @MethodSource("everyKind")
    void whatIsWrittenIsReadAgain(LogEvent event) {
        assertThat(parse(NdjsonLine.text(event))).isEqualTo(event);
    }

    @ParameterizedTest
    @EnumSource
    void soAreTheRealLogs(RealLogs logs) {
        try (LogReader reader =
                LogReader.open(logs.emulator().path(), logs.emulator().format())) {
            for (LogEvent event = reader.next(); event != null; event = reader.next()) {
                assertThat(parse(NdjsonLine.text(event))).isEqualTo(event);
            }
            assertThat(reader.counts().lines()).isGreaterThan(40_000);
        }
    }

    @Test
    void aLineLooksLikeThis() {
        assertThat(NdjsonLine.text(new LogEvent.GuestSubmit(
                        AT, "dmar0", Optional.of(new Scope.Pages(new Domain(3), new Iova(0xffff0), 4, true)))))
                .isEqualTo("{\"event\":\"guest-submit\",\"line\":7,\"nanos\":3480078000,\"thread\":1,\"task\":24,"
                        + "\"level\":\"soft-interrupt\",\"unit\":\"dmar0\",\"scope\":{\"is\":\"pages\",\"domain\":3,"
                        + "\"iova\":\"0xffff0\",\"mask\":4,\"leafOnly\":true}}");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "{\"event\":\"nonsense\"}",
                "{\"event\":\"completed\",\"line\":1}",
                "{\"event\":\"completed\",\"line\":\"x\",\"nanos\":1,\"thread\":0,\"task\":0,\"level\":\"task\"}",
                "{\"event\":\"completed\",\"line\":1"
            })
    void aLineThatIsNoEventIsDamaged(String line) {
        assertThatThrownBy(() -> parse(line)).isInstanceOf(DamagedLineException.class);
    }
}
