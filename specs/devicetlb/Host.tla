-------------------------------- MODULE Host --------------------------------
(***************************************************************************)
(* The host: what is mapped is pinned; any other page it may take back for *)
(* somebody else.                                                          *)
(***************************************************************************)
EXTENDS DeviceTlbState

Reclaim(p) ==
    /\ owner[p] = "Guest"
    /\ \A i \in Iova : buffer[i] # p
    /\ owner' = [owner EXCEPT ![p] = "Other"]
    /\ UNCHANGED <<driverVars, iommuVars, deviceVars>>

GiveBack(p) ==
    /\ owner[p] = "Other"
    /\ owner' = [owner EXCEPT ![p] = "Guest"]
    /\ UNCHANGED <<driverVars, iommuVars, deviceVars>>
=============================================================================
