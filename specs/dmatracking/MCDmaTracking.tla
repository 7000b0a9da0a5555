--------------------------- MODULE MCDmaTracking ----------------------------
(***************************************************************************)
(* What TLC checks. The bounds are in the .cfg files: one per              *)
(* configuration, one for liveness.                                        *)
(***************************************************************************)
EXTENDS DmaTrackingRefinement, TLC

\* CPUs are interchangeable: no step compares or orders them. Pages are not. Never together with liveness.
Symmetry == Permutations(Cpu)

(***************************************************************************)
(* Cpu 2, Pages 2; TLC 2.18 with one worker:                               *)
(*                                                                         *)
(*   configuration          distinct states    depth                       *)
(*   SingleLru                       23,058       57                       *)
(*   BatchLru                        27,229       61                       *)
(*   SingleBalloon                   16,807       46                       *)
(*                                                                         *)
(* Seconds each. The bounds hide nothing that two of a kind can show: a    *)
(* page that two CPUs map at once, a CPU that finds a page pinned by the   *)
(* request of the other, a page that is counted while the host unpins it,  *)
(* a request of which one page is pinned and the other not. A third CPU    *)
(* waits for the same lock as the second, and pages do not affect each     *)
(* other but in a request. Requests for one page and for both, mixed, were *)
(* explored once: 94,101 states, and nothing else was found. Three of a    *)
(* kind are run at night.                                                  *)
(***************************************************************************)
=============================================================================
