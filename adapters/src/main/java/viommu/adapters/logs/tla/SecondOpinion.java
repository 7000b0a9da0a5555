package viommu.adapters.logs.tla;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.LongConsumer;
import viommu.adapters.logs.LogEvent;
import viommu.adapters.logs.trial.LogReport;
import viommu.adapters.logs.trial.LogTrial;
import viommu.specs.tlc.TlcOptions;

/**
 * What Java and TLC say of one piece of two logs.
 *
 * @param first the first line of the guest's log in it, and the first of the emulator's; 0 where there is none
 * @param java whether Java found nothing that is broken
 */
public record SecondOpinion(Lines first, int events, boolean java, TlcVerdict tlc) {
    /** TLC takes about a quarter of a minute and half a gigabyte for as many. */
    public static final int PIECE = 10_000;

    /** Line numbers of two logs. */
    public record Lines(long guest, long emulator) {}

    /** Whether both say the same. */
    public boolean agrees() {
        return tlc instanceof TlcVerdict.Accepted && java || tlc instanceof TlcVerdict.Refused && !java;
    }

    /**
     * Of every piece, in order; the first that is refused or inconclusive is the last.
     *
     * @param guest empty if there is no log of the guest; as the other
     * @param whole what Java made of the same two logs
     * @param lines told how many events were judged since it was told last
     */
    public static List<SecondOpinion> of(
            List<LogEvent> guest,
            List<LogEvent> emulator,
            LogReport whole,
            AskTlc tlc,
            TlcOptions options,
            LongConsumer lines) {
        List<SecondOpinion> opinions = new ArrayList<>();
        for (Pieces.Piece piece : Pieces.of(guest, emulator, whole.joined().map(LogReport.Joined::alignment), PIECE)) {
            SecondOpinion opinion = of(piece, tlc, options);
            opinions.add(opinion);
            lines.accept(opinion.events());
            if (!(opinion.tlc() instanceof TlcVerdict.Accepted)) {
                break;
            }
        }
        return opinions;
    }

    private static SecondOpinion of(Pieces.Piece piece, AskTlc tlc, TlcOptions options) {
        LogReport report = LogTrial.run(present(piece.guest()), present(piece.emulator()));
        Lines first = new Lines(firstLine(piece.guest()), firstLine(piece.emulator()));
        return new SecondOpinion(first, piece.size(), report.broken() == 0, ask(piece, report, tlc, options));
    }

    private static TlcVerdict ask(Pieces.Piece piece, LogReport report, AskTlc tlc, TlcOptions options) {
        LogModule module = new LogModule();
        try {
            module.add(piece.guest(), piece.emulator(), report);
        } catch (NotForTlcException e) {
            return new TlcVerdict.Inconclusive(e.getMessage());
        }
        return tlc.about(module, options, (states, waiting, transitions) -> {});
    }

    private static Optional<List<LogEvent>> present(List<LogEvent> events) {
        return Optional.of(events).filter(all -> !all.isEmpty());
    }

    private static long firstLine(List<LogEvent> events) {
        return events.isEmpty() ? 0 : events.get(0).at().line();
    }
}
