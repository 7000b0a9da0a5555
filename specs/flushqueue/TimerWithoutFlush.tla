------------------------- MODULE TimerWithoutFlush --------------------------
(***************************************************************************)
(* The timer releases what waits in the rings without a flush of the       *)
(* IOTLB.                                                                  *)
(* git.kernel.org/torvalds/c/fb418dab8a4f: Add flush counters: derived     *)
(* from the rule that the timer flushes before it drains the rings; no     *)
(* published case is known                                                 *)
(***************************************************************************)
EXTENDS MCFlushQueue

Orig == INSTANCE MCFlushQueue

DefectiveStartFlush(who) ==
    IF who # TheTimer THEN Orig!StartFlush(who)
    ELSE /\ At(who, "StartFlush")
         /\ started' = started + 1
         /\ GoOn(who)
         /\ UNCHANGED <<allocatorVars, ringVars, timerOn, undrained, deviceVars>>
=============================================================================
