--------------------------- MODULE UnalignedRange ---------------------------
(***************************************************************************)
(* The size of the invalidated block follows from the number of pages      *)
(* alone, wherever the range begins.                                       *)
(* Xen fd33987ba2, d4619ab51e, fd3102e5d2: VT-d: the size bits of a device *)
(* TLB invalidation are wrong, its address is not aligned.                 *)
(* git.kernel.org/torvalds/c/59bf3557cf2f: Calculate mask for non-aligned  *)
(* flushes                                                                 *)
(***************************************************************************)
EXTENDS MCDeviceTlb

DefectiveExponent(first, pages) ==
    CHOOSE k \in 0..Iovas : 2^k >= pages /\ \A l \in 0..(k - 1) : 2^l < pages
=============================================================================
