--------------------------- MODULE PartialMapKept ---------------------------
(***************************************************************************)
(* When the second domain cannot map a page, the first keeps it, and it is *)
(* unpinned.                                                               *)
(* cloud-hypervisor f77f16853: Roll back partial MAP: a MAP fails on the   *)
(* second endpoint and stays on the first                                  *)
(***************************************************************************)
EXTENDS MCPinAccounting

DefectiveFailInstall ==
    /\ task.phase = "Fill"
    /\ task.rest # {}
    /\ GiveUp(task.iovas \ task.todo)
    /\ pins' = IF NeedsPin THEN Plus(pins, hand[Current], -1) ELSE pins
    /\ charged' = IF NeedsPin THEN Plus(charged, payer[Current], -1) ELSE charged
    /\ payer' = IF NeedsPin THEN [payer EXCEPT ![Current] = None] ELSE payer
    /\ hand' = [hand EXCEPT ![Current] = None]
    /\ UNCHANGED <<backing, owner, recordVars, iommuVars>>
=============================================================================
