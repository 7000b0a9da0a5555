---------------------------- MODULE ReuseByIova -----------------------------
(***************************************************************************)
(* A stale mapping is looked up by its IOVA and revived for another page.  *)
(* derived from the strategy of optimistic teardown: no published case is  *)
(* known                                                                   *)
(***************************************************************************)
EXTENDS MCViommu

DefectiveReuse(i, p) ==
    /\ DriverIdle
    /\ Teardown = "Optimistic"
    /\ mapping[i] = "Stale"
    /\ pageUse[p] = "Idle"
    /\ buffer' = [buffer EXCEPT ![i] = p]
    /\ mapping' = [mapping EXCEPT ![i] = "Live"]
    /\ age' = [age EXCEPT ![i] = 0]
    /\ pageUse' = [pageUse EXCEPT ![p] = "Buffer"]
    /\ UNCHANGED <<ioPageTable, task, emulatorVars, hostVars, deviceVars>>
=============================================================================
