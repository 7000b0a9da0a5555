---------------------------- MODULE LeakedChunk -----------------------------
(***************************************************************************)
(* The page that could not be mapped stays pinned.                         *)
(* git.kernel.org/torvalds/c/ad89653f79f1: vhost-vdpa: fix page pinning    *)
(* leakage in error path                                                   *)
(***************************************************************************)
EXTENDS MCPinAccounting

DefectiveFailInstall ==
    /\ task.phase = "Fill"
    /\ task.rest # {}
    /\ GiveUp((task.iovas \ task.todo) \cup {Current})
    /\ hand' = [hand EXCEPT ![Current] = None]
    /\ UNCHANGED <<hostVars, recordVars, payer, charged, iommuVars>>
=============================================================================
