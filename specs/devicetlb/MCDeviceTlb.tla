---------------------------- MODULE MCDeviceTlb -----------------------------
(***************************************************************************)
(* What TLC checks. The bounds are in the .cfg files: one per              *)
(* configuration, one for liveness.                                        *)
(***************************************************************************)
EXTENDS DeviceTlbRefinement, TLC

\* Pages are interchangeable: no step compares or orders them. IOVAs are not. Never together with liveness.
Symmetry == Permutations(Page)

(***************************************************************************)
(* Iovas 2, Page 2, InflightLimit 1; TLC 2.18 with one worker, two cores:  *)
(*                                                                         *)
(*   configuration          distinct states    depth                       *)
(*   ExactFixed                      12,006       19                       *)
(*   OverWideFixed                   12,262       19                       *)
(*   ExactHotPlug                    36,324       21                       *)
(*                                                                         *)
(* Some ten seconds each. The bounds hide nothing that two of a kind can   *)
(* show: one IOVA is half of a block and two are a whole one, an IOVA can  *)
(* be mapped to another page than before, and one function can answer      *)
(* before the other. One write under way is enough for safety, since       *)
(* writes do not affect each other; an answer waits only for those from    *)
(* before its invalidation. A range that is not aligned needs three IOVAs; *)
(* larger scopes are run at night.                                         *)
(***************************************************************************)
=============================================================================
