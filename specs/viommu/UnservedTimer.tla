--------------------------- MODULE UnservedTimer ----------------------------
(***************************************************************************)
(* Time goes on although the flush that is due has not begun.              *)
(* derived from the bound on age: the timer is delayed; no published case  *)
(* is known                                                                *)
(***************************************************************************)
EXTENDS MCViommu

DefectiveTick ==
    /\ GuestRuns
    /\ Stale # {}
    /\ age' = [i \in Iova |-> IF i \in Stale THEN age[i] + 1 ELSE age[i]]
    /\ UNCHANGED <<ioPageTable, buffer, mapping, pageUse, task, emulatorVars, hostVars, deviceVars>>
=============================================================================
