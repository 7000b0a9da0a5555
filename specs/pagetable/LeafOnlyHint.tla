---------------------------- MODULE LeafOnlyHint ----------------------------
(***************************************************************************)
(* The invalidation before a table page is freed is hinted to be for leaf  *)
(* entries only.                                                           *)
(* derived from git.kernel.org/torvalds/c/ea8ea460c9ac: Clean up and fix   *)
(* page table clear/free behaviour: the rule is to leave the hint out; no  *)
(* published case is known                                                 *)
(***************************************************************************)
EXTENDS MCPageTable

DefectiveLeafOnly == TRUE
=============================================================================
