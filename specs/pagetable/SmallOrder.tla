----------------------------- MODULE SmallOrder -----------------------------
(***************************************************************************)
(* The size of the invalidated block is half of what the range needs.      *)
(* Xen fd33987ba2, d4619ab51e, fd3102e5d2: VT-d: the size bits of a device *)
(* TLB invalidation are wrong, its address is not aligned                  *)
(***************************************************************************)
EXTENDS MCPageTable

Orig == INSTANCE MCPageTable

DefectiveOrder(first, pages) ==
    LET order == Orig!Order(first, pages) IN IF order = 0 THEN 0 ELSE order - 1
=============================================================================
