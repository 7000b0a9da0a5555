package viommu.proof.viommu;

import static viommu.proof.logic.Formula.forAll;
import static viommu.proof.viommu.ViommuState.IOVA;
import static viommu.proof.viommu.ViommuState.PAGE;
import static viommu.proof.viommu.ViommuState.ioPageTable;
import static viommu.proof.viommu.ViommuState.queued;
import static viommu.proof.viommu.ViommuState.workerAt;

import java.util.List;
import viommu.proof.logic.Formula;
import viommu.proof.logic.Term.Variable;
import viommu.proof.system.Move;

/** A guest that keeps no rule ({@code HostileGuest.tla}). */
final class HostileMoves {
    private final Strategy strategy;
    private final Variable iova = Variable.fresh("iova", IOVA);
    private final Variable page = Variable.fresh("page", PAGE.orNone());

    HostileMoves(Strategy strategy) {
        this.strategy = strategy;
    }

    List<Move> moves() {
        return List.of(writePte(), invalidate());
    }

    private Formula guestRuns() {
        return strategy.emulation() == Emulation.SAMECORE
                ? forAll(IOVA, i -> queued.of(i).not()).and(workerAt("Idle"))
                : Formula.TRUE;
    }

    private Move writePte() {
        return Move.of(GuestMoves.GUEST, "WritePte", iova, page)
                .when(guestRuns(), ioPageTable.at(iova).isNot(page))
                .set(ioPageTable, iova, page);
    }

    private Move invalidate() {
        return Move.of(GuestMoves.GUEST, "Invalidate", iova).when(guestRuns()).add(queued, iova);
    }
}
