---------------------------- MODULE MCFlushQueue ----------------------------
(***************************************************************************)
(* What TLC checks. The bounds are in the .cfg files: one per              *)
(* configuration, one per violation that is expected, one for liveness.    *)
(***************************************************************************)
EXTENDS FlushQueueRefinement, TLC

\* CPUs, IOVAs and pages are interchangeable: no step compares or orders them. Never together with liveness.
Symmetry == Permutations(Cpu) \cup Permutations(Iova) \cup Permutations(TablePage)

(***************************************************************************)
(* Cpu 2, Iova 2, TablePage 2, RingSlots 2; TLC 2.18 with one worker:      *)
(*                                                                         *)
(*   configuration          distinct states    depth                       *)
(*   PerCpu                          62,372       45                       *)
(*   Single                          14,202       41                       *)
(*   Strict                             597       11                       *)
(*                                                                         *)
(* The bounds hide nothing that two of a kind can show: a ring of two      *)
(* slots is full with one entry, a second IOVA finds it full, and its      *)
(* flush can overlap the timer's, which drains the ring of the other CPU.  *)
(* One table page for each IOVA: a page that is freed too early can be     *)
(* handed to the other one. What needs three of a kind is not seen: an     *)
(* entry behind one that is not flushed out (RingSlots 3 shows it, in the  *)
(* larger scopes), or three flushes at once with a ring between them.      *)
(***************************************************************************)
=============================================================================
