------------------------- MODULE GlobalTakenForOne --------------------------
(***************************************************************************)
(* An invalidation of everything is taken for one of the first page.       *)
(* Xen fd33987ba2, d4619ab51e, fd3102e5d2: VT-d: frame 0 and count 0,      *)
(* meant as everything, is taken for one page                              *)
(***************************************************************************)
EXTENDS MCPageTable

DefectiveEverything == {0}
=============================================================================
