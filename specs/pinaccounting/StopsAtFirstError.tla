------------------------- MODULE StopsAtFirstError --------------------------
(***************************************************************************)
(* An unmap returns at the first error, before its records and pins say    *)
(* what it did.                                                            *)
(* cloud-hypervisor PR 8593: UNMAP stops at the first endpoint whose       *)
(* external unmap fails; here at the first page                            *)
(***************************************************************************)
EXTENDS MCPinAccounting

DefectiveFailClear ==
    /\ CanFailClear
    /\ hand' = [i \in Iova |-> None]
    /\ task' = IdleTask
    /\ UNCHANGED <<hostVars, recordVars, payer, charged, iommuVars>>
=============================================================================
