----------------------------- MODULE SmallBlock -----------------------------
(***************************************************************************)
(* The size of the invalidated block is half of what the range needs.      *)
(* Xen fd33987ba2, d4619ab51e, fd3102e5d2: VT-d: the size bits of a device *)
(* TLB invalidation are wrong, its address is not aligned                  *)
(***************************************************************************)
EXTENDS MCDeviceTlb

Orig == INSTANCE MCDeviceTlb


DefectiveExponent(first, pages) ==
    LET exponent == Orig!Exponent(first, pages) IN IF exponent = 0 THEN 0 ELSE exponent - 1
=============================================================================
