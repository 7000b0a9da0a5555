---------------------------- MODULE MaskFromSize ----------------------------
(***************************************************************************)
(* The size of the invalidated block follows from the number of pages      *)
(* alone, wherever the range begins.                                       *)
(* git.kernel.org/torvalds/c/59bf3557cf2f: Calculate mask for non-aligned  *)
(* flushes                                                                 *)
(***************************************************************************)
EXTENDS MCPageTable

DefectiveOrder(first, pages) == CHOOSE k \in 0..Iovas : 2^k >= pages /\ \A l \in 0..(k - 1) : 2^l < pages
=============================================================================
