-------------------------- MODULE SharedStatusSlot --------------------------
(***************************************************************************)
(* Consecutive waits share one status slot: the completion of one is taken *)
(* for that of another.                                                    *)
(* xenbits.xen.org/xsa/advisory-373.html, CVE-2021-28692, 7c893abc4e,      *)
(* e4fee66043, c4e4434357: a late completion is taken for that of a later  *)
(* command                                                                 *)
(***************************************************************************)
EXTENDS MCInvalidationQueue

DefectiveSlotFor(u) == 0
=============================================================================
