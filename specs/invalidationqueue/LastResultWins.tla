--------------------------- MODULE LastResultWins ---------------------------
(***************************************************************************)
(* The error of one unit is overwritten by the success of the next.        *)
(* Xen e7059776f9: don't lose errors when flushing                         *)
(* TLBs on multiple IOMMUs                                                 *)
(* Xen fd33987ba2: the same class                                          *)
(***************************************************************************)
EXTENDS MCInvalidationQueue

DefectiveCombine(before, now) == now
=============================================================================
