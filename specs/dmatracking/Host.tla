-------------------------------- MODULE Host --------------------------------
(***************************************************************************)
(* The host's memory management.                                           *)
(***************************************************************************)
EXTENDS DmaTrackingState

otherVars == <<tableVars, at, request, left, missing, asking, inUse, lock, pinner, unpinner, unpinList, ioTable, vfioPins>>

\* What is not pinned may be taken at any time, and faulted in later.
Reclaim(p) ==
    /\ owner[p] = "Guest"
    /\ p \notin vfioPins
    /\ owner' = [owner EXCEPT ![p] = "Other"]
    /\ UNCHANGED <<otherVars, balloon>>

\* A CPU of the guest touches the page.
FaultIn(p) ==
    /\ owner[p] = "Other"
    /\ balloon[p] = "Out"
    /\ owner' = [owner EXCEPT ![p] = "Guest"]
    /\ UNCHANGED <<otherVars, balloon>>

\* Without another look at it.
TakeBallooned(p) ==
    /\ balloon[p] = "Granted"
    /\ owner' = [owner EXCEPT ![p] = "Other"]
    /\ balloon' = [balloon EXCEPT ![p] = "In"]
    /\ UNCHANGED otherVars
=============================================================================
