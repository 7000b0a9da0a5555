------------------------- MODULE SyncForgetsDomain --------------------------
(***************************************************************************)
(* The invalidation of an unmap goes to one of its domains.                *)
(* derived from vfio_sync_unpin and vfio_unmap_unpin in Linux              *)
(* drivers/vfio/vfio_iommu_type1.c: every domain of the container is       *)
(* invalidated before the pins go; no published case is known              *)
(***************************************************************************)
EXTENDS MCPinAccounting

DefectiveSync ==
    /\ task.phase = "Sync"
    /\ iotlb' = [e \in Domain \X Iova |-> IF e[1] = First(Targets) /\ e[2] \in task.iovas THEN None ELSE iotlb[e]]
    /\ task' = [task EXCEPT !.phase = After("Sync")]
    /\ UNCHANGED <<hostVars, recordVars, accountVars, table>>
=============================================================================
