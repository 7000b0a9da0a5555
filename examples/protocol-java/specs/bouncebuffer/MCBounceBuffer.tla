--------------------------- MODULE MCBounceBuffer ---------------------------
(* Two slots and two pages: a slot can change hands while a DMA into it is *)
(* under way, and a page can move to the other slot. Nothing needs three.  *)
EXTENDS BounceBuffer, TLC

Symmetry == Permutations(Slot) \cup Permutations(Page)
=============================================================================
