-------------------------- MODULE UnpinBeforeSync ---------------------------
(***************************************************************************)
(* The gathered frames are unpinned before the invalidation.               *)
(* Xen dea460d86957 (XSA-346, CVE-2020-27671): the flush is deferred past  *)
(* the freeing of a displaced page                                         *)
(* Xen 5777a3742d88 (XSA-346), 9b156bcc3f (XSA-355, CVE-2020-29040): the   *)
(* page reference is dropped before the deferred flush                     *)
(***************************************************************************)
EXTENDS MCPinAccounting

DefectiveAfter(phase) ==
    CASE phase = "Clear" -> "Unpin"
      [] phase = "Unpin" -> "Sync"
      [] phase = "Sync"  -> "Return"
=============================================================================
