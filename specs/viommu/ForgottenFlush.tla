--------------------------- MODULE ForgottenFlush ---------------------------
(***************************************************************************)
(* The timer of the flush is not armed: only a quota that is used up makes *)
(* a flush due.                                                            *)
(* git.kernel.org/torvalds/c/fb418dab8a4f: Add flush counters: derived     *)
(* from the rule that an entry arms the timer unless it is armed; no       *)
(* published case is known                                                 *)
(***************************************************************************)
EXTENDS MCViommu

Orig == INSTANCE MCViommu

DefectiveFlushDue(batch) ==
    /\ Orig!FlushDue(batch)
    /\ Teardown = "Async" \/ Cardinality(Stale) >= StaleQuota
=============================================================================
