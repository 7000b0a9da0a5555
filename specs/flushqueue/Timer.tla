------------------------------- MODULE Timer --------------------------------
(***************************************************************************)
(* The timer: a flush some time after an IOVA was queued, and then every   *)
(* ring in turn, in any order.                                             *)
(***************************************************************************)
EXTENDS Rings

\* The timer counts as off before its flush starts: who queues from now on arms it anew.
Fire ==
    /\ timerOn
    /\ At(TheTimer, "Idle")
    /\ timerOn' = FALSE
    /\ undrained' = Ring
    /\ Go(TheTimer, "StartFlush")
    /\ UNCHANGED <<allocatorVars, ringVars, started, deviceVars>>

DrainRing(r) ==
    /\ At(TheTimer, "DrainRing")
    /\ r \in undrained
    /\ ~Locked(r)
    /\ Drain(r)
    /\ undrained' = undrained \ {r}
    /\ IF undrained = {r} THEN GoOn(TheTimer) ELSE UNCHANGED cpuVars
    /\ UNCHANGED <<tail, entryCounter, started, timerOn, deviceVars>>
=============================================================================
