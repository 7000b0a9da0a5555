--------------------------- MODULE OpenerCharged ----------------------------
(***************************************************************************)
(* The process that opened the container is charged, whichever maps.       *)
(* derived from dma->mm in Linux drivers/vfio/vfio_iommu_type1.c: the      *)
(* process that maps is charged; no published case is known                *)
(***************************************************************************)
EXTENDS MCPinAccounting

DefectivePayer == "A"
=============================================================================
