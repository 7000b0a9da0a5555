---------------------------- MODULE PartialUndo -----------------------------
(***************************************************************************)
(* A map that fails takes back only the counts of the pages that were not  *)
(* pinned.                                                                 *)
(* ChromiumOS kernel/dma/coiommu.c, pin_and_mark_pfns: derived from its    *)
(* comment that all pages of the request fail: no published case is known  *)
(***************************************************************************)
EXTENDS MCDmaTracking

DefectiveToUndo(c) == missing[c]
=============================================================================
