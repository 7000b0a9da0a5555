-------------------------------- MODULE Host --------------------------------
(***************************************************************************)
(* The host: it backs pages on demand, and takes back only what is not     *)
(* pinned.                                                                 *)
(***************************************************************************)
EXTENDS PinAccountingState

\* A page that was only read; a write gives it a frame of its own, unless it is mapped for a device.
HasZero(p) == backing[p] = Zero /\ ~Kept(p)

\* A page without a frame gets one that nobody has, or, while it is only read, the zero page.
FaultIn(p, f) ==
    /\ backing[p] = None \/ HasZero(p)
    /\ IF f = Zero THEN Regions /\ ~HasZero(p) ELSE owner[f] = "Other"
    /\ backing' = [backing EXCEPT ![p] = f]
    /\ owner' = [owner EXCEPT ![f] = "Guest"]
    /\ UNCHANGED <<pins, recordVars, accountVars, task, iommuVars>>

\* The frame goes to somebody else, and backs no page of the guest.
TakeBack(f) ==
    /\ backing' = [p \in Iova |-> IF backing[p] = f THEN None ELSE backing[p]]
    /\ owner' = [owner EXCEPT ![f] = "Other"]
    /\ UNCHANGED <<pins, recordVars, accountVars, task, iommuVars>>

Reclaim(f) ==
    /\ owner[f] = "Guest"
    /\ pins[f] = 0
    /\ TakeBack(f)
=============================================================================
