-------------------------- MODULE UnalignedDropped --------------------------
(***************************************************************************)
(* An invalidation whose range does not begin at the base of its block is  *)
(* ignored.                                                                *)
(* git.kernel.org/torvalds/c/1efd17e7acb6: qi_flush_piotlb() takes ALIGN   *)
(* for IS_ALIGNED.                                                         *)
(* git.kernel.org/torvalds/c/288d08e78008: Handle non-page aligned address *)
(***************************************************************************)
EXTENDS MCPageTable

Orig == INSTANCE MCPageTable

DefectiveCovered(first, last) ==
    IF first % (2^Order(first, Size(first, last))) = 0 THEN Orig!Covered(first, last) ELSE {}
=============================================================================
