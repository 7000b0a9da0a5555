------------------------ MODULE ZeroPageNotUnpinned -------------------------
(***************************************************************************)
(* The zero page is pinned like any other frame and never unpinned.        *)
(* git.kernel.org/torvalds/c/873aefb376bb: vfio/type1: Unpin zero pages:   *)
(* pin and unpin use different predicates                                  *)
(***************************************************************************)
EXTENDS MCPinAccounting

DefectiveUnpinned(f) == IF f = Zero THEN 0 ELSE Cardinality({i \in Iova : hand[i] = f})
=============================================================================
