----------------------------- MODULE MCDoorbell -----------------------------
(* Bells are interchangeable. *)
EXTENDS Doorbell, TLC

Symmetry == Permutations(Bells)
=============================================================================
