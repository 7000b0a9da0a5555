-------------------------------- MODULE Host --------------------------------
(***************************************************************************)
(* The host is short of memory, asks for early teardown, and takes back    *)
(* what is not pinned.                                                     *)
(***************************************************************************)
EXTENDS OptimisticTeardownState

Press ==
    /\ Overcommitted
    /\ ~pressure
    /\ pressure' = TRUE
    /\ UNCHANGED <<callerVars, mappingVars, cpuVars, drainVars, emulatorVars, owner, inflight>>

\* Whether something keeps the page in its frame.
InUse(p) == \E i \in Iova : pin[i] = p

Reclaim(p) ==
    /\ Overcommitted
    /\ owner[p] = "Guest"
    /\ ~InUse(p)
    /\ owner' = [owner EXCEPT ![p] = "Other"]
    /\ UNCHANGED <<callerVars, mappingVars, cpuVars, drainVars, emulatorVars, pressure, inflight>>
=============================================================================
