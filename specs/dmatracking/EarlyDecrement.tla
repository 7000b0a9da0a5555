--------------------------- MODULE EarlyDecrement ---------------------------
(***************************************************************************)
(* An unmap takes its counts back before the unmap of the device is        *)
(* complete.                                                               *)
(* ChromiumOS kernel/dma/coiommu.c, coiommu_unmap_page: derived from its   *)
(* order, device before count: no published case is known                  *)
(***************************************************************************)
EXTENDS MCDmaTracking

DefectiveUnmapPieces == <<"Decrement", "Unmap">>
=============================================================================
