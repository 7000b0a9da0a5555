------------------------------- MODULE Order --------------------------------
(***************************************************************************)
(* The order of the pieces is data, for a CPU inside an unmap and for the  *)
(* timer.                                                                  *)
(***************************************************************************)
EXTENDS FlushQueueState

\* A CPU looks again whether there is room now: another flush may have been under way all the time.
AfterFlush(who) ==
    CASE who = TheTimer -> "DrainRing"
      [] OTHER          -> IF Strict THEN "Release" ELSE "MakeRoom"

\* What a CPU or the timer does after a piece. What MakeRoom leads to depends on the ring.
Then(who, piece) ==
    CASE piece = "Idle"                          -> "ClearPte"
      [] piece = "ClearPte"                      -> IF Strict THEN "Invalidate" ELSE "MakeRoom"
      [] piece = "StartFlush"                    -> "FinishFlush"
      [] piece \in {"FinishFlush", "Invalidate"} -> AfterFlush(who)
      [] OTHER                                   -> "Idle"

At(who, piece) == at[who] = piece

\* A CPU that is idle has nothing in its hands.
Go(who, piece) ==
    /\ at' = [at EXCEPT ![who] = piece]
    /\ hand' = IF who # TheTimer /\ piece = "Idle" THEN [hand EXCEPT ![who] = None] ELSE hand

GoOn(who) == Go(who, Then(who, at[who]))
=============================================================================
