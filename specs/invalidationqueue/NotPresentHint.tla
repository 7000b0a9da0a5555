--------------------------- MODULE NotPresentHint ---------------------------
(***************************************************************************)
(* The flush is told that the entry was not present, since it is looked at *)
(* after it is cleared, and is left out.                                   *)
(* xenbits.xen.org/xsa/advisory-78.html, CVE-2013-6375, 85c72f9fe7: VT-d:  *)
(* fix TLB flushing in dma_pte_clear_one                                   *)
(***************************************************************************)
EXTENDS MCInvalidationQueue

DefectiveMustFlush(i) == FALSE
=============================================================================
