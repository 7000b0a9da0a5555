------------------------------- MODULE Memory -------------------------------
(***************************************************************************)
(* Between the driver and the walker: what was written becomes visible     *)
(* word by word, in any order.                                             *)
(***************************************************************************)
EXTENDS PageTableState

Word == {"Frame", "Present"}

\* A word reaches memory by itself: a cache line is evicted, a store buffer drains.
Commit(i, word) ==
    /\ IF word = "Frame"
       THEN /\ memory.frame[i] # written.frame[i]
            /\ memory' = [memory EXCEPT !.frame[i] = written.frame[i]]
       ELSE /\ (i \in memory.present) # (i \in written.present)
            /\ memory' = [memory EXCEPT !.present = IF i \in @ THEN @ \ {i} ELSE @ \cup {i}]
    /\ UNCHANGED <<driverVars, iommuVars, taken>>
=============================================================================
