------------------------------- MODULE Device -------------------------------
(***************************************************************************)
(* A device that is not trusted: it may issue a DMA to any IOVA at any     *)
(* time.                                                                   *)
(***************************************************************************)
EXTENDS OptimisticTeardownState

\* Translates a DMA. Where nothing is mapped, or without a domain, it faults and nothing changes.
Issue(i) ==
    /\ domain # "Detached"
    /\ shadow[i] # Nothing
    /\ Cardinality(inflight) < InflightLimit
    /\ inflight' = inflight \cup {<<i, shadow[i][1], shadow[i][2]>>}
    /\ UNCHANGED <<callerVars, mappingVars, cpuVars, drainVars, emulatorVars, hostVars>>

Land(i, p, a) ==
    /\ <<i, p, a>> \in inflight
    /\ inflight' = inflight \ {<<i, p, a>>}
    /\ UNCHANGED <<callerVars, mappingVars, cpuVars, drainVars, emulatorVars, hostVars>>
=============================================================================
