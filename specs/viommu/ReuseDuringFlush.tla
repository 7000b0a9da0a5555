-------------------------- MODULE ReuseDuringFlush --------------------------
(***************************************************************************)
(* A stale mapping is revived although its teardown has begun, and is then *)
(* torn down live.                                                         *)
(* derived from the strategy of optimistic teardown: expiry races reuse;   *)
(* no published case is known                                              *)
(***************************************************************************)
EXTENDS MCViommu

DefectiveReuse(i, p) ==
    /\ GuestRuns
    /\ Teardown = "Optimistic"
    /\ mapping[i] = "Stale"
    /\ buffer[i] = p
    /\ pageUse[p] = "Idle"
    /\ mapping' = [mapping EXCEPT ![i] = "Live"]
    /\ age' = [age EXCEPT ![i] = 0]
    /\ pageUse' = [pageUse EXCEPT ![p] = "Buffer"]
    /\ UNCHANGED <<ioPageTable, buffer, task, emulatorVars, hostVars, deviceVars>>
=============================================================================
