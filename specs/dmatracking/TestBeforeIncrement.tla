------------------------ MODULE TestBeforeIncrement -------------------------
(***************************************************************************)
(* A CPU looks whether a page is pinned before it counts it.               *)
(* ChromiumOS kernel/dma/coiommu.c, mark_pfn: derived from its order,      *)
(* count before test: no published case is known                           *)
(***************************************************************************)
EXTENDS MCDmaTracking

DefectiveMapPieces == <<"TestPinned", "Increment", "SetAccessed">>
=============================================================================
