-------------------------------- MODULE Host --------------------------------
(***************************************************************************)
(* The host overcommits memory: it backs a guest page when the guest       *)
(* touches it, and takes an unpinned frame away for somebody else. On bare *)
(* metal there is no host.                                                 *)
(***************************************************************************)
EXTENDS ViommuState

FaultIn(p, f) ==
    /\ ~BareMetal
    /\ backing[p] = None
    /\ owner[f] = "Other"
    /\ backing' = [backing EXCEPT ![p] = f]
    /\ owner' = [owner EXCEPT ![f] = "Guest"]
    /\ UNCHANGED <<pins, guestVars, emulatorVars, deviceVars>>

Reclaim(f) ==
    /\ ~BareMetal
    /\ owner[f] = "Guest"
    /\ pins[f] = 0
    /\ backing' = [p \in Page |-> IF backing[p] = f THEN None ELSE backing[p]]
    /\ owner' = [owner EXCEPT ![f] = "Other"]
    /\ UNCHANGED <<pins, guestVars, emulatorVars, deviceVars>>
=============================================================================
