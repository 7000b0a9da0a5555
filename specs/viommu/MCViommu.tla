------------------------------ MODULE MCViommu ------------------------------
(***************************************************************************)
(* What TLC checks. The bounds are in the .cfg files: one per              *)
(* configuration, one per violation that is expected, one for liveness.    *)
(***************************************************************************)
EXTENDS ViommuProperties, TLC

\* IOVAs, pages and frames are interchangeable: no step compares or orders them. Never together with liveness.
Symmetry == Permutations(Iova) \cup Permutations(Page) \cup Permutations(Frame)
=============================================================================
