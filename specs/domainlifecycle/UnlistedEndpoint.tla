-------------------------- MODULE UnlistedEndpoint --------------------------
(***************************************************************************)
(* An attached endpoint is not registered with its domain, whose           *)
(* invalidations leave it out.                                             *)
(* pKVM-IA issue 84: a failed cache_tag_assign_domain() is not noticed,    *)
(* and the list of what to flush is empty                                  *)
(***************************************************************************)
EXTENDS MCDomainLifecycle

DefectiveJoinDomain == Do("JoinDomain") /\ UNCHANGED <<guestVars, iommuVars, machineVars>>
=============================================================================
