------------------------ MODULE IovaFreedBeforeFlush ------------------------
(***************************************************************************)
(* Without a flush queue: the IOVA is given back before it is invalidated. *)
(* Linux, iommu/amd: make sure TLB to be flushed before IOVA freed (2018): *)
(* the IOVA is freed, and then the TLB is flushed                          *)
(***************************************************************************)
EXTENDS MCFlushQueue

Orig == INSTANCE MCFlushQueue

DefectiveThen(who, piece) ==
    IF ~Strict THEN Orig!Then(who, piece)
    ELSE CASE piece = "ClearPte"   -> "Release"
           [] piece = "Release"    -> "Invalidate"
           [] piece = "Invalidate" -> "Idle"
           [] OTHER                -> Orig!Then(who, piece)
=============================================================================
