------------------------- MODULE FinishBeforeFlush --------------------------
(***************************************************************************)
(* A flush is counted as finished before the IOTLB is invalidated.         *)
(* git.kernel.org/torvalds/c/fb418dab8a4f: Add flush counters: derived     *)
(* from the rule that finish_cnt is incremented after the flush; no        *)
(* published case is known                                                 *)
(***************************************************************************)
EXTENDS MCFlushQueue

DefectiveStartFlush(who) ==
    /\ At(who, "StartFlush")
    /\ CountFinished
    /\ Go(who, "Invalidate")
    /\ UNCHANGED <<allocatorVars, head, tail, entryIova, entryPages, started, timerOn, undrained, deviceVars>>
=============================================================================
