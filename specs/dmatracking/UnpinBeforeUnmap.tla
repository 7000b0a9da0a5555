-------------------------- MODULE UnpinBeforeUnmap --------------------------
(***************************************************************************)
(* VFIO unpins a page before it is unmapped from the device.               *)
(* Linux drivers/vfio/vfio_iommu_type1.c, vfio_sync_unpin: the rule that   *)
(* is broken: unmap, flush, and only then unpin                            *)
(***************************************************************************)
EXTENDS MCDmaTracking

DefectiveVfioSteps == <<"Unpin", "Unmap">>
=============================================================================
