-------------------------------- MODULE Host --------------------------------
(***************************************************************************)
(* The host: any frame that is neither pinned nor part of the page table   *)
(* it may take back for somebody else.                                     *)
(***************************************************************************)
EXTENDS PageTableState

Reclaim(f) ==
    /\ f \in Free
    /\ Cardinality(taken) < TakenLimit
    /\ taken' = taken \cup {f}
    /\ UNCHANGED <<driverVars, memory, iommuVars>>

GiveBack(f) ==
    /\ f \in taken
    /\ taken' = taken \ {f}
    /\ UNCHANGED <<driverVars, memory, iommuVars>>
=============================================================================
