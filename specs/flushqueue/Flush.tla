------------------------------- MODULE Flush --------------------------------
(***************************************************************************)
(* A flush of the whole IOTLB, by a CPU whose ring is full or by the       *)
(* timer, and the invalidation of one IOVA where there is no flush queue.  *)
(* Several may be under way at once.                                       *)
(*                                                                         *)
(* The IOTLB forgets everything when a flush is counted as started, and    *)
(* the flush ends when the DMA has landed whose translation was forgotten. *)
(* A flush that forgets later is no danger to what was queued before.      *)
(***************************************************************************)
EXTENDS Rings

Forgotten == [i \in Iova |-> None]

StartFlush(who) ==
    /\ At(who, "StartFlush")
    /\ started' = started + 1
    /\ iotlb' = Forgotten
    /\ GoOn(who)
    /\ UNCHANGED <<allocatorVars, ringVars, timerOn, undrained, inflight>>

\* Waits until the DMA whose translation was invalidated has landed.
FinishFlush(who) ==
    /\ At(who, "FinishFlush")
    /\ inflight # None => iotlb[inflight] # None
    /\ started' = started - 1
    /\ CountFinished
    /\ GoOn(who)
    /\ UNCHANGED <<allocatorVars, head, tail, entryIova, entryPages, timerOn, undrained, deviceVars>>

Covered(who) == IF Strict THEN {hand[who]} ELSE Iova

\* Begin and end of an invalidation in one, and uncounted; it waits until no DMA is in flight that it covers.
Invalidate(who) ==
    /\ At(who, "Invalidate")
    /\ inflight \in Covered(who) => mapping[inflight] = "Live"
    /\ iotlb' = [i \in Iova |-> IF i \in Covered(who) THEN None ELSE iotlb[i]]
    /\ GoOn(who)
    /\ UNCHANGED <<allocatorVars, ringVars, flushVars, inflight>>
=============================================================================
