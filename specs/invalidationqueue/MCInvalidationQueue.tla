------------------------ MODULE MCInvalidationQueue -------------------------
(***************************************************************************)
(* What TLC checks. The bounds are in the .cfg files: one per              *)
(* configuration, one per violation that is expected, one for liveness.    *)
(***************************************************************************)
EXTENDS InvalidationQueueRefinement, TLC

\* CPUs and IOVAs are interchangeable: no step compares or orders them. Never together with liveness.
Symmetry == Permutations(Cpu) \cup Permutations(Iova)

(***************************************************************************)
(* Cpu 2, Iova 2, RingSize 4; TLC 2.18 with one worker:                    *)
(*                                                                         *)
(*   configuration          distinct states    depth                       *)
(*   StatusSlots                      8,836       53                       *)
(*   SequenceNumbers                 13,416       63                       *)
(*   TwoUnits                         9,450       63                       *)
(*                                                                         *)
(* Seconds each. Two CPUs are enough for one to take what is meant for     *)
(* the other, and three entries that can be used for a ring without room,  *)
(* for a wait that is left over from a time-out before a new pair, and for *)
(* a pair that goes round the end. A third CPU waits for the same lock as  *)
(* the second. A third IOVA is one more that nobody works on. Sequence     *)
(* numbers go round after RingSize; the waits in a ring use at most half   *)
(* of them. What needs three of a kind is not seen; a larger ring and a    *)
(* third IOVA are run at night.                                            *)
(***************************************************************************)
=============================================================================
