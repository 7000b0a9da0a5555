-------------------------- MODULE MCPinAccounting ---------------------------
(***************************************************************************)
(* What TLC checks. The bounds are in the .cfg files: one per              *)
(* configuration, one for liveness.                                        *)
(***************************************************************************)
EXTENDS PinAccountingRefinement, TLC

\* Frames are interchangeable: no step compares or orders them. IOVAs are not, and the zero page is not.
\* Never together with liveness.
Symmetry == Permutations(Frame)

(***************************************************************************)
(* Iovas 2, Frame 2; TLC 2.18 with one worker, two cores:                  *)
(*                                                                         *)
(*   configuration          distinct states    depth                       *)
(*   Regions                          7,245       18                       *)
(*   Shared                           6,101       25                       *)
(*   Balloon                          2,234       22                       *)
(*                                                                         *)
(* Some seconds each. The bounds hide nothing that two of a kind can show: *)
(* a request fails at its first or at its second page, in the first domain *)
(* or in the second, an area is whole or cut, and an IOVA has a neighbour. *)
(* Of two frames one is over while a page is not backed, so that the other *)
(* page can get another frame than the one that it is still mapped to. A   *)
(* container has one request under way, since it holds a lock meanwhile.   *)
(* Larger scopes are run at night.                                         *)
(***************************************************************************)
=============================================================================
