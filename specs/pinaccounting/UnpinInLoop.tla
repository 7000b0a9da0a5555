---------------------------- MODULE UnpinInLoop -----------------------------
(***************************************************************************)
(* Each page is unpinned as soon as its entry is cleared, inside the loop. *)
(* Linux drivers/vfio/vfio_iommu_type1.c, vfio_sync_unpin: the rule that   *)
(* is broken: unmap n times, one sync, only then unpin                     *)
(***************************************************************************)
EXTENDS MCPinAccounting

DefectiveClearPte ==
    /\ task.phase = "Clear"
    /\ LET d    == First(task.rest)
           done == ~StillHeld(Current, d) /\ Gathered # None
       IN  /\ pins' = IF done THEN Plus(pins, Gathered, -1) ELSE pins
           /\ charged' = IF done THEN Plus(charged, payer[Current], -1) ELSE charged
           /\ payer' = IF done THEN [payer EXCEPT ![Current] = None] ELSE payer
           /\ hand' = [hand EXCEPT ![Current] = None]
           /\ table' = [table EXCEPT ![d, Current] = None]
           /\ task' = IF task.rest = {d} THEN PageDone(After("Clear")) ELSE [task EXCEPT !.rest = @ \ {d}]
    /\ UNCHANGED <<backing, owner, recordVars, iotlb>>
=============================================================================
