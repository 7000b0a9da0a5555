--------------------------- MODULE MissingRollBack --------------------------
(***************************************************************************)
(* A map that fails at one endpoint leaves it mapped at the other.         *)
(* github.com/cloud-hypervisor/cloud-hypervisor/commit/f77f16853: Roll     *)
(* back partial MAP: what is on record and what is mapped differ           *)
(***************************************************************************)
EXTENDS MCDomainLifecycle

DefectiveRollBack ==
    /\ IsNext("RollBack")
    /\ Forget
    /\ UNCHANGED <<ioPageTable, attached, members, idVars, contextVars, translation, iommuVars, machineVars>>
=============================================================================
