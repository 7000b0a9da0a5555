--------------------------- MODULE ForgottenUndo ----------------------------
(***************************************************************************)
(* A map that fails keeps the counts of its pages.                         *)
(* ChromiumOS kernel/dma/coiommu.c, pin_and_mark_pfns: derived from its    *)
(* error path, unmark_pfns: no published case is known.                    *)
(* git.kernel.org/torvalds/c/ad89653f79f1: vhost-vdpa: fix page pinning    *)
(* leakage in error path: the same, of pins                                *)
(***************************************************************************)
EXTENDS MCDmaTracking

DefectiveToUndo(c) == {}
=============================================================================
