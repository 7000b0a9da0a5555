------------------------ MODULE MCOptimisticTeardown ------------------------
(***************************************************************************)
(* What TLC checks. The bounds are in the .cfg files: one per              *)
(* configuration, one per violation that is expected, one for liveness.    *)
(***************************************************************************)
EXTENDS OptimisticTeardownRefinement, TLC

\* IOVAs and pages are interchangeable: no step compares or orders them. CPUs are not. Never together with liveness.
Symmetry == Permutations(Iova) \cup Permutations(Page)

(***************************************************************************)
(* Cpus 2, Iova 2, Page 2, CpuQuota 1, StaleQuota 2, StaleAge 1,           *)
(* BufferLimit 2, InflightLimit 1; TLC 2.18 with one worker:               *)
(*                                                                         *)
(*   configuration          distinct states    depth                       *)
(*   OnePool                          6,609       18                       *)
(*   PerCpuPools                     30,361       31                       *)
(*   Detach                          22,494       30                       *)
(*   Pressure                        55,392       32                       *)
(*                                                                         *)
(* The bounds hide nothing that two of a kind can show: two mappings in    *)
(* the only pool have an order, with one place in a pool the second        *)
(* mapping of a CPU finds no room, one CPU can take what the other has     *)
(* found, and an IOVA can be mapped to another page than before. A quota   *)
(* for all that is less than those of the CPUs together needs StaleQuota   *)
(* 1, which is checked at night with the larger scopes. One DMA under way  *)
(* is enough for safety, since DMAs do not affect each other. Each         *)
(* configuration has the features that can disturb each other and no more. *)
(***************************************************************************)
=============================================================================
