-------------------------- MODULE DroppedWhenFull ---------------------------
(***************************************************************************)
(* An IOVA that finds the ring full is not queued.                         *)
(* git.kernel.org/torvalds/c/fb418dab8a4f: Add flush counters: derived     *)
(* from the rule that a full ring is flushed and drained; no published     *)
(* case is known                                                           *)
(***************************************************************************)
EXTENDS MCFlushQueue

DefectiveMakeRoom(c) ==
    LET r == RingOf(c)
    IN  /\ At(c, "MakeRoom")
        /\ ~Locked(r)
        /\ Drain(r)
        /\ Go(c, IF FullWhenDrained(r) THEN "Idle" ELSE "AddEntry")
        /\ UNCHANGED <<tail, entryCounter, started, timerOn, undrained, deviceVars>>
=============================================================================
