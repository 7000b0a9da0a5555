------------------------ MODULE OtherRingsNotDrained ------------------------
(***************************************************************************)
(* The timer drains the ring of the CPU that it runs on, and no other.     *)
(* git.kernel.org/torvalds/c/fb418dab8a4f: Add flush counters: derived     *)
(* from the rule that the timer drains the rings of all CPUs; no published *)
(* case is known                                                           *)
(***************************************************************************)
EXTENDS MCFlushQueue

DefectiveDrainRing(r) ==
    /\ At(TheTimer, "DrainRing")
    /\ r \in undrained
    /\ ~Locked(r)
    /\ Drain(r)
    /\ undrained' = {}
    /\ GoOn(TheTimer)
    /\ UNCHANGED <<tail, entryCounter, started, timerOn, deviceVars>>
=============================================================================
