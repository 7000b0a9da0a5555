--------------------------- MODULE FullAfterFlush ---------------------------
(***************************************************************************)
(* After its own flush a CPU queues without looking whether there is room: *)
(* a ring that is still full wraps round and counts as empty.              *)
(* Linux drivers/iommu/dma-iommu.c, queue_iova: derived: after one flush   *)
(* fq_ring_add is called whatever fq_ring_free has left, and a flush of    *)
(* another CPU that began before the entries and is not finished keeps     *)
(* them all; no published case is known                                    *)
(***************************************************************************)
EXTENDS MCFlushQueue

Orig == INSTANCE MCFlushQueue

DefectiveThen(who, piece) ==
    IF piece = "FinishFlush" /\ who # TheTimer THEN "AddEntry" ELSE Orig!Then(who, piece)
=============================================================================
