-------------------------- MODULE UncountedMembers --------------------------
(***************************************************************************)
(* The id of a domain is released when the first of its endpoints leaves.  *)
(* derived from xenbits.xen.org/xsa/advisory-378.html (CVE-2021-28695/6),  *)
(* 899272539c: what two devices share is taken away without a count; for   *)
(* ids no published case is known                                          *)
(***************************************************************************)
EXTENDS MCDomainLifecycle

DefectiveLeaveDomain ==
    /\ Do("LeaveDomain")
    /\ LET d == attached[task.endpoint]
       IN  /\ members' = members \ {<<d, task.endpoint>>}
           /\ release' = [n \in Id |-> IF IdOf(d) = n THEN 2 ELSE release[n]]
    /\ UNCHANGED <<tableVars, attached, idUsed, idOwner, contextVars, translation, iommuVars, machineVars>>
=============================================================================
