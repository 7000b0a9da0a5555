-------------------------- MODULE ReplayNotUnwound --------------------------
(***************************************************************************)
(* An attach that fails half-way frees its domain and keeps the pins.      *)
(* git.kernel.org/torvalds/c/aae7a75a821a: vfio/type1: Add proper error    *)
(* unwind for vfio_iommu_replay()                                          *)
(***************************************************************************)
EXTENDS MCPinAccounting

DefectiveFailInstall ==
    /\ task.phase = "Fill"
    /\ task.rest # {}
    /\ IF task.op = "Attach"
       THEN /\ table' = [e \in Domain \X Iova |-> IF e[1] = task.domain THEN None ELSE table[e]]
            /\ iotlb' = [e \in Domain \X Iova |-> IF e[1] = task.domain THEN None ELSE iotlb[e]]
            /\ hand' = [i \in Iova |-> None]
            /\ task' = IdleTask
       ELSE GiveUp((task.iovas \ task.todo) \cup {Current}) /\ UNCHANGED <<hand, iommuVars>>
    /\ UNCHANGED <<hostVars, recordVars, payer, charged>>
=============================================================================
